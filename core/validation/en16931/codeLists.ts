/** Code lists EN 16931 binds to, as published by their owners; facts, not text of the norm. */

const codes = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** ISO 4217 active currency and fund codes. */
export const currencies = codes(
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CNH CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG ZWL',
);

/** ISO 3166-1 alpha-2, with the codes EN 16931 allows beside them (1A Kosovo, XI Northern Ireland). */
export const countryCodes = codes(
  '1A AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XI YE YT ZA ZM ZW',
);

/** Prefixes of VAT ids: countries, and EL for Greece (BR-CO-09). */
export const vatPrefixes: ReadonlySet<string> = new Set([...countryCodes, 'EL']);

/** UNTDID 1001, the types of document EN 16931 lets stand for an invoice or a credit note. */
export const documentTypes = codes(
  '71 80 81 82 83 84 102 130 202 203 204 211 218 219 261 262 295 296 308 325 326 331 380 381 382 383 384 385 386 387 388 389 390 393 394 395 396 420 456 457 458 471 472 473 500 501 502 503 527 532 553 575 623 633 751 780 817 870 875 876 877 935',
);

/** UNTDID 4461, payment means. */
export const paymentMeans: ReadonlySet<string> = new Set([
  ...Array.from({ length: 70 }, (_, index) => String(index + 1)),
  ...'74 75 76 77 78 91 92 93 94 95 96 97 98 ZZZ'.split(' '),
]);

/** UNTDID 5305, the duty or tax categories EN 16931 knows. */
export const taxCategories = codes('AE L M E S Z G O K B');

/** UNTDID 5189, allowance reasons. */
export const allowanceReasons = codes('41 42 60 62 63 64 65 66 67 68 70 71 88 95 100 102 103 104 105');

/** Electronic address schemes of former editions, which invoices of their time rightly name. */
export const formerAddressSchemes = codes('9901 9902 9904 9905 9906 9907 9908 9909 9912 9916 9917 9921 9956 9958');

/** Media types a supporting document may have (BT-125-1). */
export const mediaTypes = codes(
  'application/pdf image/png image/jpeg text/csv application/vnd.openxmlformats-officedocument.spreadsheetml.sheet application/vnd.oasis.opendocument.spreadsheet',
);

/** When tax becomes due (BT-8): UNTDID 2005 in UBL, UNTDID 2475 in CII. */
export const taxPointCodes = { UBL: codes('3 35 432'), CII: codes('5 29 72') } as const;

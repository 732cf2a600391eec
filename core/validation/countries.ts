/** VAT id prefixes that differ from the ISO 3166-1 code of the country. */
const vatPrefixes: Readonly<Record<string, string>> = { EL: 'GR', XI: 'GB' };

/** Territories whose banks or taxes are those of another country. */
const partOf: Readonly<Record<string, string>> = {
  MC: 'FR',
  GP: 'FR',
  MQ: 'FR',
  GF: 'FR',
  RE: 'FR',
  YT: 'FR',
  SM: 'IT',
  VA: 'IT',
  GG: 'GB',
  JE: 'GB',
  IM: 'GB',
  LI: 'CH',
  AX: 'FI',
  FO: 'DK',
  GL: 'DK',
};

/** ISO 3166-1 country of a compact VAT id; null where it carries no country prefix ("EU" ids of the one-stop shop included). */
export function countryOfVatId(vatId: string): string | null {
  const prefix = /^([A-Z]{2})[A-Z0-9]{5,}$/.exec(vatId)?.[1];
  if (prefix === undefined || prefix === 'EU' || !/\d{5}/.test(vatId)) return null;
  return vatPrefixes[prefix] ?? prefix;
}

/** True where both codes are one country for banking: equal, or a territory and the country it belongs to. */
export function isSameBankingCountry(one: string, other: string): boolean {
  return (partOf[one] ?? one) === (partOf[other] ?? other);
}

import type { Currency } from '../../vocabulary/money.ts';

/** Signs and words beside amounts that name one currency (ISO 4217); compared in upper case. */
export const currencySigns: Readonly<Record<string, Currency>> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₩': 'KRW',
  '฿': 'THB',
  '₫': 'VND',
  '₴': 'UAH',
  '₪': 'ILS',
  '₱': 'PHP',
  '﷼': 'SAR',
  US$: 'USD',
  $US: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  S$: 'SGD',
  HK$: 'HKD',
  NZ$: 'NZD',
  NT$: 'TWD',
  R$: 'BRL',
  MX$: 'MXN',
  RM: 'MYR',
  ZŁ: 'PLN',
  KČ: 'CZK',
  FT: 'HUF',
  FR: 'CHF',
  'FR.': 'CHF',
  SFR: 'CHF',
  RS: 'INR',
  'RS.': 'INR',
  EURO: 'EUR',
  EUROS: 'EUR',
  DHS: 'AED',
  RP: 'IDR',
};

/** ISO 4217 codes that are read as such where they stand beside an amount or a currency label. */
export const currencyCodes: ReadonlySet<string> = new Set(
  (
    'AED ARS AUD BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GHS HKD HRK HUF IDR ILS INR ISK JOD JPY KES KRW ' +
    'KWD KZT LKR MAD MUR MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD UAH USD ' +
    'UYU VND XAF XOF ZAR ZMW BDT GEL PYG'
  ).split(' '),
);

/** The currency a sign or code names; '$' and 'kr' stay undecided, as null. */
export function currencyOf(sign: string): Currency | null {
  const upper = sign.toUpperCase().trim();
  if (currencyCodes.has(upper)) return upper;
  return currencySigns[upper] ?? null;
}

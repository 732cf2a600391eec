import type { Currency } from '../../vocabulary/money.ts';

/**
 * Units of a currency for one euro, rounded to about five in a hundred, as of 2026. Good for one thing: putting amounts of different
 * currencies in an order of size. No amount shown, booked or exported is ever computed from them.
 */
const perEuro: Readonly<Record<Currency, number>> = {
  EUR: 1,
  AED: 4.3,
  ARS: 1700,
  AUD: 1.8,
  BGN: 1.96,
  BHD: 0.44,
  BRL: 6.3,
  CAD: 1.6,
  CHF: 0.94,
  CLP: 1100,
  CNY: 8.3,
  COP: 4600,
  CZK: 24.5,
  DKK: 7.46,
  EGP: 55,
  GBP: 0.87,
  HKD: 9.1,
  HUF: 390,
  IDR: 19_000,
  ILS: 3.9,
  INR: 102,
  ISK: 145,
  JPY: 175,
  KES: 150,
  KRW: 1650,
  KWD: 0.36,
  MAD: 10.6,
  MXN: 21.5,
  MYR: 4.9,
  NGN: 1700,
  NOK: 11.7,
  NZD: 2,
  OMR: 0.45,
  PEN: 4,
  PHP: 68,
  PLN: 4.25,
  QAR: 4.2,
  RON: 5.1,
  RSD: 117,
  RUB: 95,
  SAR: 4.4,
  SEK: 11,
  SGD: 1.5,
  THB: 38,
  TND: 3.4,
  TRY: 48,
  TWD: 36,
  UAH: 49,
  USD: 1.16,
  VND: 30_000,
  ZAR: 20,
};

/** An amount of major units in euro, roughly; of a currency not listed, or not known, as if it were euro. */
export function roughlyInEuro(amount: number, currency: Currency | null): number {
  return amount / (perEuro[currency ?? 'EUR'] ?? 1);
}

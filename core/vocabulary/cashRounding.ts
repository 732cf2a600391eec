import type { Currency, Decimal } from './money.ts';

/** Currencies whose payable totals are rounded to a larger unit (EN 16931 BT-114 "rounding amount"): the unit. */
const roundingUnits: Readonly<Record<Currency, Decimal>> = {
  CHF: '0.05',
  AUD: '0.05',
  NZD: '0.10',
  CAD: '0.05',
  MYR: '0.05',
  SGD: '0.05',
  SEK: '1',
  NOK: '1',
  DKK: '1',
  CZK: '1',
  HUF: '5',
};

/** The unit totals of a currency may be rounded to, where that is larger than its minor unit; else null. */
export function cashRoundingUnit(currency: Currency): Decimal | null {
  return roundingUnits[currency] ?? null;
}

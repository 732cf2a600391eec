import { Big } from 'big.js';
import { minorUnit } from './amounts.ts';

/** Currencies whose payable totals are rounded to a larger unit (EN 16931 BT-114 "rounding amount"): the unit. */
const roundingUnits: Readonly<Record<string, string>> = {
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

/** What a printed total may differ by: one minor unit, or the cash rounding that is usual in this currency. */
export function totalTolerance(currency: string | undefined): Big {
  const unit = currency === undefined ? undefined : roundingUnits[currency];
  return unit === undefined ? minorUnit(currency) : new Big(unit);
}

import { Big } from 'big.js';
import { cashRoundingUnit } from '../vocabulary/cashRounding.ts';
import { minorUnit } from './amounts.ts';

/** What a printed total may differ by: one minor unit, or the cash rounding that is usual in this currency. */
export function totalTolerance(currency: string | undefined): Big {
  const unit = cashRoundingUnit(currency ?? '');
  return unit === null ? minorUnit(currency) : new Big(unit);
}

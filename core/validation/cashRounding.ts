import type { Big } from 'big.js';
import { cashRoundingUnit } from '../vocabulary/cashRounding.ts';

/** True where a printed total is off by no more than the cash rounding that is usual in its currency. */
export function isCashRounded(off: Big, currency: string | undefined): boolean {
  const unit = cashRoundingUnit(currency ?? '');
  return unit !== null && off.lte(unit);
}

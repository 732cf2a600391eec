import { Big } from 'big.js';
import type { Amount } from '../amounts/findAmounts.ts';
import type { Span } from '../DocumentView.ts';
import type { ColumnKind } from '../labels/columnPhrases.ts';

/** The cells of an item while its rows are gathered. */
export interface RawItem {
  readonly numbers: ReadonlyMap<ColumnKind, Amount>;
  readonly text: Span[];
  /** True once a line under the item stated some other detail. */
  closed: boolean;
  /** A discount or charge that stands among the items with a sum alone. */
  readonly extra: boolean;
  /** Its table has neither prices nor discounts: the price is what the total is by quantity. */
  readonly unpriced?: boolean;
}

/** What the item adds to the sum; null where no total of it is printed. */
export function totalOf({ numbers }: RawItem): Amount | null {
  return numbers.get('lineTotal') ?? numbers.get('grossTotal') ?? null;
}

/** Sum of the printed totals, sign included. */
export function sumOf(items: readonly RawItem[]): Big {
  return items.reduce((sum, item) => sum.plus(totalOf(item)?.value ?? 0), new Big(0));
}

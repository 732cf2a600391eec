import { Big } from 'big.js';
import type { FieldReading, LineItem } from '../../contract/extraction.ts';
import type { Amount } from '../amounts/findAmounts.ts';
import type { Span } from '../DocumentView.ts';
import type { ColumnKind } from '../labels/columnPhrases.ts';
import { textOf } from '../layout/layoutPages.ts';
import { readingOf } from '../readingOf.ts';

/** The cells of an item while its rows are gathered. */
export interface RawItem {
  readonly numbers: ReadonlyMap<ColumnKind, Amount>;
  readonly text: Span[];
  closed: boolean;
}

/** The item with its readings; quantity × price that comes to the total makes all three surer. None where it is empty. */
export function itemOf({ numbers, text }: RawItem): LineItem[] {
  const total = numbers.get('lineTotal') ?? numbers.get('grossTotal');
  const [quantity, unitPrice] = [numbers.get('quantity'), numbers.get('unitPrice')];
  if (total === undefined && unitPrice === undefined) return [];
  const description = descriptionOf(text);
  if (description === null && quantity === undefined && unitPrice === undefined) return [];
  const certainty = certaintyOf(quantity, unitPrice, total, numbers.get('discount'));
  const cell = (amount: Amount | undefined): FieldReading | undefined =>
    amount === undefined ? undefined : readingOf(amount.value, [amount], amount.certain ? certainty : certainty * 0.7);
  const cells = {
    description: description ?? undefined,
    quantity: cell(quantity),
    unitPrice: cell(unitPrice),
    taxRate: cell(numbers.get('taxRate')),
    lineTotal: cell(total),
  };
  return [Object.fromEntries(Object.entries(cells).filter(([, reading]) => reading !== undefined))];
}

function descriptionOf(spans: readonly Span[]): FieldReading | null {
  if (spans.length === 0) return null;
  const value = spans
    .map(({ segment, from, to }) => textOf(segment.tokens.slice(from, to)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return value === '' ? null : readingOf(value, spans, 0.85);
}

/** 0.96 where the arithmetic holds, 0.8 where it cannot be tried, 0.55 where it fails. */
function certaintyOf(
  quantity: Amount | undefined,
  price: Amount | undefined,
  total: Amount | undefined,
  discount: Amount | undefined,
): number {
  if (quantity === undefined || price === undefined || total === undefined) return 0.8;
  const full = new Big(quantity.value).times(price.value);
  const off = discount === undefined ? new Big(0) : new Big(discount.value);
  const reduced =
    discount?.percent === true ? full.times(new Big(100).minus(off.abs())).div(100) : full.minus(off.abs());
  const agrees = [full, reduced].some((sum) => sum.abs().minus(new Big(total.value).abs()).abs().lte('0.02'));
  return agrees ? 0.96 : 0.55;
}

import { Big } from 'big.js';
import type { FieldReading, LineItem } from '../../contract/extraction.ts';
import type { Amount } from '../amounts/findAmounts.ts';
import type { Span } from '../DocumentView.ts';
import { textOf } from '../layout/layoutPages.ts';
import { derivedReading, readingOf } from '../readingOf.ts';
import { totalOf, type RawItem } from './RawItem.ts';

/** What is known of the items together: their totals come to a stated sum, contradict it, or no sum is stated. */
export type Standing = 'proved' | 'contradicted' | 'alone';

const decimals = 4;
const sureOfImplied = 0.7;

const standingFactor: Readonly<Record<Standing, number>> = { proved: 1, contradicted: 0.72, alone: 0.9 };

/**
 * The item with its readings. Quantity × price that comes to the total makes all three surer, so does a table whose
 * totals come to a stated sum. `unsigned`: a credit note states what it credits without sign. None where it is empty.
 */
export function itemOf(raw: RawItem, standing: Standing, unsigned: boolean): LineItem[] {
  const { numbers, text } = raw;
  const total = totalOf(raw) ?? undefined;
  const [quantity, unitPrice] = [numbers.get('quantity'), numbers.get('unitPrice')];
  if (total === undefined && unitPrice === undefined) return [];
  const description = descriptionOf(text, standingFactor[standing]);
  if (description === null && quantity === undefined && unitPrice === undefined) return [];
  const agreement = agreementOf(quantity, unitPrice, total, numbers.get('discount'));
  const certainty = certaintyOf(agreement) * standingFactor[standing];
  const cell = (amount: Amount | undefined, least = 0): FieldReading | undefined =>
    amount === undefined ? undefined : reading(amount, Math.max(least, certainty), unsigned);
  const cells = {
    description: description ?? undefined,
    quantity: cell(quantity),
    unitPrice: cell(unitPrice) ?? impliedPrice(raw),
    taxRate: cell(numbers.get('taxRate')),
    lineTotal: cell(total, standing === 'proved' ? 0.95 : 0),
  };
  return [Object.fromEntries(Object.entries(cells).filter(([, each]) => each !== undefined))];
}

/** Total by quantity where no price is printed at all and the division comes out even. */
function impliedPrice(raw: RawItem): FieldReading | undefined {
  const [quantity, total] = [raw.numbers.get('quantity'), totalOf(raw)];
  if (raw.unpriced !== true || quantity === undefined || total === null || new Big(quantity.value).eq(0))
    return undefined;
  const price = new Big(total.value).div(quantity.value).round(decimals);
  if (!price.times(quantity.value).eq(total.value)) return undefined;
  return derivedReading(price.toFixed(Math.max(2, price.c.length - price.e - 1)), sureOfImplied);
}

function reading(amount: Amount, certainty: number, unsigned: boolean): FieldReading {
  const value = unsigned ? amount.value.replace(/^-/, '') : amount.value;
  return readingOf(value, [amount], amount.certain ? certainty : certainty * 0.7);
}

function descriptionOf(spans: readonly Span[], factor: number): FieldReading | null {
  if (spans.length === 0) return null;
  const value = spans
    .map(({ segment, from, to }) => textOf(segment.tokens.slice(from, to)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return value === '' ? null : readingOf(value, spans, 0.97 * factor);
}

/** 0.96 where the arithmetic holds, 0.8 where it cannot be tried, 0.55 where it fails. */
function certaintyOf(agrees: boolean | null): number {
  if (agrees === null) return 0.8;
  return agrees ? 0.96 : 0.55;
}

function agreementOf(
  quantity: Amount | undefined,
  price: Amount | undefined,
  total: Amount | undefined,
  discount: Amount | undefined,
): boolean | null {
  if (quantity === undefined || price === undefined || total === undefined) return null;
  const full = new Big(quantity.value).times(price.value);
  const off = discount === undefined ? new Big(0) : new Big(discount.value);
  const reduced =
    discount?.percent === true ? full.times(new Big(100).minus(off.abs())).div(100) : full.minus(off.abs());
  return [full, reduced].some((sum) => sum.abs().minus(new Big(total.value).abs()).abs().lte('0.02'));
}

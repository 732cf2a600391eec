import { Big } from 'big.js';
import type { RawItem } from './RawItem.ts';
import { sumOf, totalOf } from './RawItem.ts';

/** A sum the document states, and the row it stands in. */
export interface StatedSum {
  readonly value: Big;
  readonly row: number;
}

/** The rows of a table that are items, and whether their totals come to a sum the document states. */
export interface SettledItems {
  readonly items: readonly RawItem[];
  readonly proved: boolean;
}

/**
 * Which rows count. A table may print, beside its items, what an item is made of, rows without a number among numbered
 * ones, and discounts or charges: the first choice whose totals come to a stated sum is taken; where none does, the plain
 * one (without discounts and charges, without the parts of an item).
 */
export function settleItems(rows: readonly RawItem[], sums: readonly StatedSum[]): SettledItems {
  const own = new Set(rows.flatMap((item) => totalOf(item)?.segment.row ?? []));
  const stated = sums.filter(({ row }) => !own.has(row)).map(({ value }) => value);
  const plain = rows.filter(({ extra }) => !extra);
  const whole = withoutParts(plain);
  const choices = [
    priced(plain),
    plain,
    whole,
    numbered(plain),
    rows,
    withoutParts(rows),
    plain.filter(({ numbers }) => numbers.has('quantity')),
  ];
  const proved = choices.find((items) => items.length > 0 && comesTo(items, stated));
  return proved === undefined ? { items: whole, proved: false } : { items: proved, proved: true };
}

/** Items with a quantity or price, where some have none: those may be discounts and charges on the document. */
function priced(items: readonly RawItem[]): readonly RawItem[] {
  const own = items.filter(({ numbers }) => numbers.has('quantity') || numbers.has('unitPrice'));
  return own.length < items.length ? own : [];
}

function comesTo(items: readonly RawItem[], stated: readonly Big[]): boolean {
  const sum = sumOf(items);
  const tolerance = new Big('0.005').times(items.length).plus('0.006');
  return !sum.eq(0) && stated.some((value) => sum.abs().minus(value.abs()).abs().lte(tolerance));
}

/** Items that have a position, where some have and some have not. */
function numbered(items: readonly RawItem[]): readonly RawItem[] {
  const own = items.filter(({ numbers }) => numbers.has('position'));
  return own.length < items.length ? own : [];
}

/** Without rows that break an item down: two and more after it, without its number, whose totals come to its own. */
function withoutParts(items: readonly RawItem[]): readonly RawItem[] {
  const kept: RawItem[] = [];
  let at = 0;
  for (const item of items) {
    if (at > 0) {
      at -= 1;
      continue;
    }
    kept.push(item);
    at = partsAfter(items, items.indexOf(item));
  }
  return kept;
}

function partsAfter(items: readonly RawItem[], place: number): number {
  const item = items[place];
  const total = item === undefined ? null : totalOf(item);
  if (item === undefined || total === null || !item.numbers.has('position')) return 0;
  let sum = new Big(0);
  for (let count = 1; place + count < items.length; count += 1) {
    const part = items[place + count];
    if (part === undefined || part.numbers.has('position')) return 0;
    sum = sum.plus(totalOf(part)?.value ?? 0);
    if (count > 1 && sum.eq(total.value)) return count;
    if (sum.abs().gt(new Big(total.value).abs())) return 0;
  }
  return 0;
}

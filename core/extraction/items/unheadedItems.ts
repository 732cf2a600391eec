import { Big } from 'big.js';
import type { Amount } from '../amounts/findAmounts.ts';
import type { DocumentView, Span } from '../DocumentView.ts';
import type { ColumnKind } from '../labels/columnPhrases.ts';
import type { Row } from '../layout/Layout.ts';
import { boxOf } from '../layout/layoutPages.ts';
import { quantityAndPrice } from './quantityAndPrice.ts';
import type { RawItem } from './RawItem.ts';
import { settleItems, type SettledItems, type StatedSum } from './settleItems.ts';
import { sumLabel } from './sumLabel.ts';

/** Letter heights by which the right edges of one column differ at most. */
const slack = 2.5;
/** Letter heights between the line of the name and the line of the sum. */
const widestGap = 2.2;

/** A row with a sum at its right end. */
interface PricedRow {
  readonly row: Row;
  readonly total: Amount;
}

/**
 * Items of a list without a heading: rows with a sum in one right-aligned column, above the first row of totals, each with
 * its name before it or in the line above and perhaps "3 × 2.50" beside it or in the next line. Without a stated sum that
 * they come to, only rows that their own quantity × price proves are items.
 */
export function unheadedItems(view: DocumentView, stated: readonly StatedSum[]): SettledItems {
  const rows = bodyRows(view);
  const priced = untilRunningSum(inOneColumn(rows.flatMap((row) => pricedRow(view, row))));
  const taken = new Set(priced.map(({ row }) => row));
  const items = priced.map((each) => itemOfRow(view, each, rows, taken));
  const settled = settleItems(items, stated);
  if (settled.proved) return settled;
  return { items: items.filter(({ numbers }) => numbers.has('quantity')), proved: false };
}

/** All rows above the first that states a sum. */
function bodyRows(view: DocumentView): readonly Row[] {
  const { rows } = view.layout;
  const end = rows.findIndex((row) => {
    const kind = sumLabel(view, row);
    return kind !== null && kind !== 'otherAmount' && moneyOf(view, row).length > 0;
  });
  return end < 0 ? [] : rows.slice(0, end);
}

function moneyOf(view: DocumentView, row: Row): readonly Amount[] {
  return row.segments
    .flatMap((segment) => view.amounts.get(segment) ?? [])
    .filter(({ fraction, percent }) => fraction === 2 && !percent);
}

function pricedRow(view: DocumentView, row: Row): PricedRow[] {
  const total = moneyOf(view, row).at(-1);
  const dated = row.segments.some((segment) => (view.dates.get(segment) ?? []).some(({ form }) => form !== 'compact'));
  return total === undefined || dated ? [] : [{ row, total }];
}

/** Those whose sums end at the same right edge as most others. */
function inOneColumn(rows: readonly PricedRow[]): PricedRow[] {
  let best: PricedRow[] = [];
  for (const { total } of rows) {
    const edge = rightOf(total);
    const same = rows.filter((other) => Math.abs(rightOf(other.total) - edge) < slack * total.segment.height);
    if (same.length > best.length) best = same;
  }
  return best;
}

function rightOf({ segment, from, to }: Amount): number {
  return boxOf(segment.tokens.slice(from, to)).right;
}

/** Up to a sum of two and more rows before it, which only its arithmetic shows to be one. */
function untilRunningSum(rows: readonly PricedRow[]): readonly PricedRow[] {
  let sum = new Big(0);
  for (const [place, { total }] of rows.entries()) {
    if (place > 1 && sum.eq(total.value)) return rows.slice(0, place);
    sum = sum.plus(total.value);
  }
  return rows;
}

function itemOfRow(
  view: DocumentView,
  { row, total }: PricedRow,
  rows: readonly Row[],
  taken: ReadonlySet<Row>,
): RawItem {
  const around = [row, ...[rows[row.index + 1], rows[row.index - 1]].filter((each) => isBeside(row, each, taken))];
  const factors = around.map((each) => quantityAndPrice(amountsOf(view, each), total)).find((found) => found !== null);
  const used = new Set([total, ...(factors === undefined || factors === null ? [] : factors)]);
  const own = textOf(view, row, used);
  const above = rows[row.index - 1];
  const text = own.length > 0 || !isBeside(row, above, taken) ? own : textOf(view, above, used);
  const numbers = new Map<ColumnKind, Amount>([['lineTotal', total]]);
  if (factors !== undefined && factors !== null) {
    numbers.set('quantity', factors[0]);
    numbers.set('unitPrice', factors[1]);
  }
  return { numbers, text, closed: false, extra: total.value.startsWith('-') };
}

/** A neighbouring line that is no item of its own. */
function isBeside(row: Row, other: Row | undefined, taken: ReadonlySet<Row>): other is Row {
  if (other === undefined || other.page !== row.page || taken.has(other)) return false;
  const height = row.segments[0]?.height ?? 1;
  return Math.max(other.box.top - row.box.bottom, row.box.top - other.box.bottom) < widestGap * height;
}

function amountsOf(view: DocumentView, row: Row): readonly Amount[] {
  return row.segments.flatMap((segment) => view.amounts.get(segment) ?? []);
}

/** Runs of tokens outside the numbers used, with a word among them. */
function textOf(view: DocumentView, row: Row, used: ReadonlySet<Amount>): Span[] {
  return row.segments.flatMap((segment): Span[] => {
    const taken = (view.amounts.get(segment) ?? []).filter((amount) => used.has(amount));
    const to = taken.length === 0 ? segment.tokens.length : Math.min(...taken.map((amount) => amount.from));
    const after = Math.max(0, ...taken.map((amount) => amount.to));
    const spans = [
      { segment, from: 0, to },
      ...(taken.length > 0 ? [{ segment, from: after, to: segment.tokens.length }] : []),
    ];
    return spans.filter((span) =>
      /\p{L}{2}/u.test(
        segment.tokens
          .slice(span.from, span.to)
          .map(({ text }) => text)
          .join(' '),
      ),
    );
  });
}

import type { LineItem } from '../../contract/extraction.ts';
import type { DocumentView, Span } from '../DocumentView.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import type { Row } from '../layout/Layout.ts';
import { textOf } from '../layout/layoutPages.ts';
import { findHeadings } from './findHeadings.ts';
import { itemOf, type RawItem } from './itemOf.ts';
import type { TableHeading } from './ItemTable.ts';
import { readRow, type TableRow } from './readRow.ts';

const sumKinds: ReadonlySet<LabelKind> = new Set([
  'net',
  'tax',
  'gross',
  'total',
  'due',
  'subtotal',
  'prepaid',
  'rounding',
  'tendered',
  'change',
  'withheld',
  'otherAmount',
]);
/** Carried-over sums and details of an item with a number of their own do not end the table. */
const passedKinds: ReadonlySet<LabelKind> = new Set(['subtotal', 'otherAmount']);
const extraKinds: ReadonlySet<LabelKind> = new Set(['discount', 'charge']);
const widestGap = 6;

/** The items of every table with a heading, in reading order, until its sums begin. */
export function readLineItems(view: DocumentView): LineItem[] {
  const headings = findHeadings(view);
  return headings.flatMap((heading, place) => {
    const end = headings[place + 1]?.firstRow.index ?? view.layout.rows.length;
    return itemsUnder(view, heading, end);
  });
}

function itemsUnder(view: DocumentView, heading: TableHeading, end: number): LineItem[] {
  const anchor = anchorOf(heading);
  const items: RawItem[] = [];
  let waiting: Span[] = [];
  let bottom = heading.firstRow.box.bottom;
  let textFirst: boolean | null = null;
  for (const row of view.layout.rows.slice(heading.nextRow, end)) {
    if (row.page !== heading.firstRow.page || row.box.top - bottom > widestGap * heading.height) break;
    bottom = row.box.bottom;
    const cells = readRow(view, heading, row);
    const priced = cells.numbers.has('quantity') && cells.numbers.has('unitPrice');
    const sum = priced ? null : sumLabel(view, row);
    if (sum !== null && passedKinds.has(sum) && items.length > 0) continue;
    if (sum !== null) break;
    if (isExtra(view, cells)) continue;
    const isItem = cells.numbers.has(anchor);
    textFirst ??= !isItem && cells.text.length > 0;
    if (isItem) {
      items.push({ numbers: cells.numbers, text: [...waiting, ...cells.text], closed: false });
      waiting = [];
    } else if (textFirst && (items.at(-1)?.text.length ?? 0) > 0) {
      waiting.push(...cells.text);
    } else {
      addText(items.at(-1), cells, waiting);
    }
  }
  return items.flatMap((item) => itemOf(item));
}

/** The column whose numbers begin an item. */
function anchorOf({ columns }: TableHeading): 'lineTotal' | 'grossTotal' | 'unitPrice' {
  const kinds = new Set(columns.map(({ kind }) => kind));
  if (kinds.has('lineTotal')) return 'lineTotal';
  return kinds.has('grossTotal') ? 'grossTotal' : 'unitPrice';
}

/** The kind of sum a row states: its label fills a cell, with a number to its right. */
function sumLabel(view: DocumentView, row: Row): LabelKind | null {
  for (const segment of row.segments) {
    const labels = view.labels.get(segment) ?? [];
    const label = labels.find(({ from, kind }) => from <= 1 && sumKinds.has(kind));
    if (label === undefined) continue;
    const amounts = row.segments.slice(segment.place).flatMap((each) => view.amounts.get(each) ?? []);
    const words = segment.tokens.filter(({ text }) => /\p{L}/u.test(text)).length;
    const covered = labels.reduce((count, { from, to }) => count + to - from, 0);
    const rest = row.segments.slice(0, segment.place).some(({ text }) => /\p{L}{3}/u.test(text));
    if (amounts.length > 0 && covered * 2 >= words && !rest) return label.kind;
  }
  return null;
}

/** A discount or charge on the whole document stands in the table with a sum alone. */
function isExtra(view: DocumentView, { row, numbers }: TableRow): boolean {
  if (numbers.has('quantity') || numbers.has('unitPrice')) return false;
  return row.segments.some((segment) => view.labels.get(segment)?.some(({ kind }) => extraKinds.has(kind)));
}

/** A line of text under an item goes on with its description, up to the first that states some other detail. */
function addText(item: RawItem | undefined, cells: TableRow, waiting: Span[]): void {
  if (item === undefined) {
    waiting.push(...cells.text);
    return;
  }
  if (item.closed || cells.text.length === 0) return;
  const text = cells.text.map((span) => textOf(span.segment.tokens.slice(span.from, span.to))).join(' ');
  if (/:(?:\s|$)|^\W*\d[\d.\s-]{6,}|\(GTIN\)|^#/u.test(text)) item.closed = true;
  else item.text.push(...cells.text);
}

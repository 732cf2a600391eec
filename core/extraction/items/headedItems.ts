import type { DocumentView, Span } from '../DocumentView.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import type { Row } from '../layout/Layout.ts';
import { textOf } from '../layout/layoutPages.ts';
import { findHeadings, namesColumns } from './findHeadings.ts';
import type { TableHeading } from './ItemTable.ts';
import { sumOf, type RawItem } from './RawItem.ts';
import { readRow, type TableRow } from './readRow.ts';
import { sumLabel } from './sumLabel.ts';
import { keepWrapped } from './keepWrapped.ts';

/** Carried-over sums and details of an item with a number of their own do not end the table. */
const passedKinds: ReadonlySet<LabelKind> = new Set(['subtotal', 'otherAmount']);
const extraKinds: ReadonlySet<LabelKind> = new Set(['discount', 'charge']);
const widestGap = 6;
const smallPrint = 0.93;
/** Rows of a next page's head before its items go on. */
const longestHead = 30;

/** The rows of every table with a heading that may be items, in reading order, until its sums begin. */
export function headedItems(view: DocumentView): RawItem[] {
  const headings = findHeadings(view);
  const items: RawItem[] = [];
  for (const [place, heading] of headings.entries()) {
    const end = headings[place + 1]?.firstRow.index ?? view.layout.rows.length;
    new TableReader(view, heading, items, place > 0).read(end);
  }
  return items;
}

/** Reads the rows under one heading, over page breaks, into the items. */
class TableReader {
  readonly #view: DocumentView;
  readonly #heading: TableHeading;
  readonly #items: RawItem[];
  readonly #anchor: 'lineTotal' | 'grossTotal' | 'unitPrice';
  readonly #firstItem: number;
  /** Text above the first number of an item, in tables that print it so. */
  #waiting: Span[] = [];
  #textFirst: boolean | null = null;
  #page: number;
  #bottom: number;
  /** Rows seen on a next page since its top; null while the table goes on. */
  #head: number | null = null;
  readonly #continued: boolean;
  readonly #unpriced: boolean;
  /** The first line of an item whose total stands a little lower. */
  #begun: TableRow | null = null;
  /** Items before it belong to groups that were totalled. */
  #groupStart = 0;

  constructor(view: DocumentView, heading: TableHeading, items: RawItem[], continued: boolean) {
    this.#view = view;
    this.#heading = heading;
    this.#items = items;
    this.#anchor = anchorOf(heading);
    this.#firstItem = items.length;
    this.#page = heading.firstRow.page;
    this.#bottom = heading.firstRow.box.bottom;
    this.#continued = continued;
    this.#unpriced = !heading.columns.some(({ kind }) => kind === 'unitPrice' || kind === 'discount');
  }

  read(end: number): void {
    for (const row of this.#view.layout.rows.slice(this.#heading.nextRow, end)) {
      if (!this.#take(readRow(this.#view, this.#heading, row))) break;
    }
    keepWrapped(this.#items.slice(this.#firstItem));
  }

  /** False where the table has ended. */
  #take(cells: TableRow): boolean {
    if (!this.#reaches(cells)) return false;
    const priced = cells.numbers.has('quantity') && cells.numbers.has('unitPrice');
    const sum = priced ? null : sumLabel(this.#view, cells.row);
    if (sum !== null) {
      const begun = this.#items.length > this.#firstItem || this.#continued;
      return (passedKinds.has(sum) && begun) || this.#isGroupTotal(cells.row);
    }
    if (this.#head !== null) {
      this.#head += 1;
      if (!this.#goesOn(cells)) return this.#head < longestHead;
      this.#head = null;
    }
    if (isExtra(this.#view, cells)) this.#push(cells, true);
    else this.#add(this.#joined(cells));
    return true;
  }

  /** Whether the row belongs to the table by its place: near the row before, or on the next page. */
  #reaches({ row }: TableRow): boolean {
    if (row.page !== this.#page) {
      if (row.page > this.#page + 1) return false;
      this.#page = row.page;
      this.#head = 0;
      this.#waiting = [];
    } else if (this.#head === null && row.box.top - this.#bottom > widestGap * this.#heading.height) return false;
    this.#bottom = row.box.bottom;
    return true;
  }

  /** A row on a next page that has a total in its column and what it is for. */
  #goesOn({ numbers, text }: TableRow): boolean {
    const total = numbers.get(this.#anchor);
    if (total === undefined || (total.fraction < 2 && total.sign === null)) return false;
    return numbers.has('quantity') || numbers.has('unitPrice') || (text.length > 0 && numbers.size > 1);
  }

  /** A total of the items since the last one, with more items right under it. */
  #isGroupTotal(row: Row): boolean {
    const group = this.#items.slice(this.#firstItem);
    const next = this.#view.layout.rows[row.index + 1];
    if (group.length === 0 || next === undefined || next.page !== row.page) return false;
    const stated = row.segments.flatMap((segment) => this.#view.amounts.get(segment) ?? []);
    const isSum = stated.some(({ value }) => sumOf(group).eq(value) || sumOf(group.slice(this.#groupStart)).eq(value));
    if (!isSum || sumLabel(this.#view, next) !== null) return false;
    this.#groupStart = group.length;
    return this.#goesOn(readRow(this.#view, this.#heading, next));
  }

  /** A row with the total alone, with the row right above it that has the item's other numbers. */
  #joined(cells: TableRow): TableRow {
    const begun = this.#begun;
    this.#begun = null;
    const isRest = cells.numbers.has(this.#anchor) && !cells.numbers.has('quantity') && !cells.numbers.has('unitPrice');
    if (begun === null || !isRest || cells.row.page !== begun.row.page) return cells;
    if (cells.row.box.top - begun.row.box.bottom > this.#heading.height) return cells;
    return {
      row: cells.row,
      numbers: new Map([...begun.numbers, ...cells.numbers]),
      text: [...begun.text, ...cells.text],
    };
  }

  #add(cells: TableRow): void {
    const isItem = cells.numbers.has(this.#anchor);
    if (!isItem && isBegun(cells)) {
      this.#begun = cells;
      return;
    }
    if (this.#items.length === this.#firstItem && this.#waiting.length === 0 && isHeadingRest(cells)) return;
    this.#textFirst ??= !isItem && cells.text.length > 0;
    const last = this.#items.length > this.#firstItem ? this.#items.at(-1) : undefined;
    if (isItem) this.#push(cells, false);
    else if (this.#textFirst && (last?.text.length ?? 0) > 0) this.#waiting.push(...cells.text);
    else if (last === undefined) this.#waiting.push(...cells.text);
    else addText(last, cells);
  }

  #push({ numbers, text }: TableRow, extra: boolean): void {
    if (extra && !numbers.has(this.#anchor)) return;
    this.#items.push({ numbers, text: [...this.#waiting, ...text], closed: false, extra, unpriced: this.#unpriced });
    this.#waiting = [];
  }
}

/** The column whose numbers begin an item. */
function anchorOf({ columns }: TableHeading): 'lineTotal' | 'grossTotal' | 'unitPrice' {
  const kinds = new Set(columns.map(({ kind }) => kind));
  if (kinds.has('lineTotal')) return 'lineTotal';
  return kinds.has('grossTotal') ? 'grossTotal' : 'unitPrice';
}

/** Quantity and price without the total. */
function isBegun({ numbers, text }: TableRow): boolean {
  return numbers.has('quantity') && numbers.has('unitPrice') && text.length > 0;
}

/** What is left of a heading under its middle line: words for columns, a remark in brackets. */
function isHeadingRest({ row }: TableRow): boolean {
  return row.segments.every(({ text, tokens }) => /^\(.*\)$/u.test(text) || namesColumns(tokens));
}

/** A discount or charge on the whole document stands in the table with a sum alone. */
function isExtra(view: DocumentView, { row, numbers }: TableRow): boolean {
  if (numbers.has('quantity') || numbers.has('unitPrice')) return false;
  return row.segments.some((segment) => view.labels.get(segment)?.some(({ kind }) => extraKinds.has(kind)));
}

/** A line of text under an item goes on with its description, up to the first that states some other detail. */
function addText(item: RawItem, cells: TableRow): void {
  if (item.closed || cells.text.length === 0) return;
  if (isSmaller(item, cells)) {
    item.closed = true;
    return;
  }
  const text = cells.text.map((span) => textOf(span.segment.tokens.slice(span.from, span.to))).join(' ');
  if (/:(?:\s|$)|^\W*\d[\d.\s-]{6,}|\(GTIN\)|^#/u.test(text)) item.closed = true;
  else item.text.push(...cells.text);
}

/** Small print under what an item is called describes it further. */
function isSmaller({ text: [first] }: RawItem, { text: [next] }: TableRow): boolean {
  if (first === undefined || next === undefined || first.segment.source === 'ocr') return false;
  return next.segment.height < smallPrint * first.segment.height;
}

import { Big } from 'big.js';
import { assertNever } from '../../../../core/vocabulary/assertNever.ts';
import type { ContentLine } from '../Contents.ts';
import type { Draft } from '../Draft.ts';
import { printQuantity } from '../printing.ts';
import type { Piece } from '../Sheet.ts';
import type { Term } from '../Wording.ts';

type ColumnKey =
  | 'position'
  | 'article'
  | 'description'
  | 'quantity'
  | 'unit'
  | 'unitPrice'
  | 'lineDiscount'
  | 'taxRate'
  | 'amount';

interface Column {
  readonly key: ColumnKey;
  readonly heading: string;
  readonly left: number;
  readonly right: number;
  readonly align: 'left' | 'right' | 'centre';
}

const shares: Readonly<Record<ColumnKey, number>> = {
  position: 0.6,
  article: 1.3,
  description: 3.6,
  quantity: 0.9,
  unit: 0.8,
  unitPrice: 1.3,
  lineDiscount: 0.9,
  taxRate: 0.9,
  amount: 1.5,
};

/** Columns in the vendor's order; amount stands last in most. */
function keysOf(draft: Draft, withPrices: boolean): ColumnKey[] {
  const habit = draft.vendor.choice('columns');
  const keys: ColumnKey[] = [];
  if (habit.chance(0.4)) keys.push('position');
  if (habit.chance(0.35)) keys.push('article');
  keys.push('description');
  const unit: ColumnKey[] = habit.chance(0.35) ? ['unit'] : [];
  const numbers: ColumnKey[] = habit.chance(0.88) ? ['quantity', ...unit] : [];
  const prices: ColumnKey[] = habit.chance(0.85) && numbers.length > 0 ? ['unitPrice'] : [];
  if (habit.chance(0.15) || draft.contents.lines.some(({ discount }) => discount !== null)) prices.push('lineDiscount');
  const tax: ColumnKey[] = habit.chance(0.35) ? ['taxRate'] : [];
  const order = habit.weighted({ usual: 6, quantityFirst: 2, priceFirst: 1, taxLast: 1 });
  if (!withPrices) return order === 'quantityFirst' ? [...numbers, ...keys] : [...keys, ...numbers];
  switch (order) {
    case 'usual':
      return [...keys, ...numbers, ...prices, ...tax, 'amount'];
    case 'quantityFirst':
      return [...numbers, ...keys, ...prices, ...tax, 'amount'];
    case 'priceFirst':
      return [...keys, ...prices, ...numbers, ...tax, 'amount'];
    case 'taxLast':
      return [...keys, ...numbers, ...prices, 'amount', ...tax];
    default:
      return assertNever(order);
  }
}

function columnsOf(draft: Draft, withPrices: boolean): Column[] {
  const keys = keysOf(draft, withPrices);
  const total = keys.reduce((sum, key) => sum + shares[key], 0);
  const width = draft.right - draft.left;
  const headCentred = draft.vendor.choice('table align').chance(0.1);
  let at = draft.left;
  return keys.map((key) => {
    const left = at;
    at += (shares[key] / total) * width;
    const isText = key === 'description' || key === 'article' || key === 'unit' || key === 'position';
    const align = isText ? 'left' : headCentred && key !== 'amount' ? 'centre' : 'right';
    const suffix =
      key === 'amount' && draft.vendor.choice('currency in heading').chance(0.15)
        ? ` (${draft.vendor.country.currency})`
        : '';
    return { key, heading: draft.say(key satisfies Term) + suffix, left: left + 2, right: at - 2, align };
  });
}

function piecesOf(draft: Draft, column: Column, line: ContentLine, index: number): Piece[] {
  const { vendor } = draft;
  const number = (value: Big): string => printQuantity(value, vendor.numbers);
  const decimals = line.quantity.toFixed().includes('.')
    ? Math.max(1, line.quantity.toFixed().split('.')[1]?.length ?? 1)
    : vendor.choice('quantity decimals').pick([0, 0, 0, 2]);
  const inCell = (value: Big, places: number): string =>
    vendor.choice('sign in cells').chance(0.2) && places === 2 ? vendor.money(value) : vendor.number(value, places);
  switch (column.key) {
    case 'position':
      return [{ text: String(index + 1) }];
    case 'article':
      return [{ text: line.article }];
    case 'description':
      return [draft.cell(index, 'description', line.description, line.description)];
    case 'quantity': {
      const unit = vendor.choice('unit after quantity').chance(0.2) ? [{ text: ` ${line.unit}` }] : [];
      return [draft.cell(index, 'quantity', vendor.number(line.quantity, decimals), line.quantity.toFixed()), ...unit];
    }
    case 'unit':
      return [{ text: line.unit }];
    case 'unitPrice': {
      const places = line.unitPrice.toFixed().split('.')[1]?.length === 4 ? 4 : 2;
      return [draft.cell(index, 'unitPrice', inCell(line.unitPrice, places), line.unitPrice.toFixed())];
    }
    case 'lineDiscount':
      return line.discount === null ? [] : [{ text: `${number(line.discount)}%` }];
    case 'taxRate': {
      const rate = printQuantity(new Big(line.taxRate), vendor.numbers);
      const percent = vendor.choice('percent').pick(['%', ' %', '']);
      return [draft.cell(index, 'taxRate', `${rate}${percent}`, line.taxRate)];
    }
    case 'amount':
      return [draft.cell(index, 'lineTotal', inCell(draft.signed(line.total), 2), line.total.toFixed(2))];
    default:
      return assertNever(column.key);
  }
}

const placeOf = (column: Column): number =>
  column.align === 'right' ? column.right : column.align === 'centre' ? (column.left + column.right) / 2 : column.left;

interface TableLook {
  readonly rules: 'none' | 'head' | 'rows' | 'grid' | 'zebra';
  readonly bandHead: boolean;
  readonly boldHead: boolean;
  readonly repeatsHead: boolean;
  readonly carries: boolean;
}

function lookOf(draft: Draft): TableLook {
  const habit = draft.vendor.choice('table look');
  return {
    rules: habit.weighted({ none: 2, head: 4, rows: 2, grid: 2, zebra: 1 }),
    bandHead: habit.chance(0.25),
    boldHead: habit.chance(0.75),
    repeatsHead: habit.chance(0.85),
    carries: habit.chance(0.4),
  };
}

/** Lays the lines out, over as many pages as they need. */
class Table {
  readonly draft: Draft;
  readonly columns: readonly Column[];
  readonly look: TableLook;
  readonly bottom: number;
  y: number;
  #top = 0;

  constructor(draft: Draft, y: number, bottom: number, withPrices: boolean) {
    this.draft = draft;
    this.columns = columnsOf(draft, withPrices);
    this.look = lookOf(draft);
    this.bottom = bottom;
    this.y = y;
  }

  head(): void {
    const { draft, look } = this;
    const ink = draft.ink({ bold: look.boldHead, ...(look.bandHead ? { colour: '#ffffff' } : {}) });
    const heads = this.columns.map((column) => draft.wrap(column.heading, column.right - column.left + 6, ink));
    const rows = Math.max(...heads.map(({ length }) => length));
    this.#top = this.y - draft.vendor.size - 3;
    if (look.bandHead)
      draft.sheet.fill(draft.left, this.#top, draft.right, this.y + (rows - 1) * draft.step + 4, draft.vendor.accent);
    for (const [index, column] of this.columns.entries()) {
      for (const [row, text] of (heads[index] ?? []).entries()) {
        draft.sheet.write(placeOf(column), this.y + row * draft.step, text, { ...ink, align: column.align });
      }
    }
    this.y += (rows - 1) * draft.step + 5;
    if (look.rules !== 'none' && look.rules !== 'zebra') draft.sheet.line(draft.left, this.y, draft.right, this.y);
    this.y += draft.step;
  }

  #turnPage(soFar: Big): void {
    const { draft, look } = this;
    const carried = look.carries ? [draft.money(soFar)] : null;
    const label = draft.say('carriedOver');
    this.#endGrid();
    if (carried !== null) this.#sumRow(label, carried);
    draft.sheet.addPage(draft.size);
    this.y = draft.margin + draft.vendor.size * 2.5;
    if (look.repeatsHead) this.head();
    else this.#top = this.y - draft.vendor.size;
    if (carried !== null) this.#sumRow(draft.say('broughtForward'), [draft.money(soFar)]);
  }

  #sumRow(label: string, value: readonly Piece[]): void {
    const last = this.columns.find(({ key }) => key === 'amount');
    if (last === undefined) return;
    this.draft.sheet.write(last.left - 20, this.y, label, this.draft.ink({ align: 'right' }));
    this.draft.sheet.write(last.right, this.y, value, this.draft.ink({ align: 'right' }));
    this.y += this.draft.step * 1.2;
  }

  #endGrid(): void {
    if (this.look.rules !== 'grid') return;
    const foot = this.y - this.draft.vendor.size - 1;
    for (const column of this.columns) this.draft.sheet.line(column.left - 2, this.#top, column.left - 2, foot);
    this.draft.sheet.line(this.draft.right, this.#top, this.draft.right, foot);
    this.draft.sheet.line(this.draft.left, this.#top, this.draft.right, this.#top);
  }

  row(line: ContentLine, index: number, soFar: Big): void {
    const { draft, look } = this;
    const ink = draft.ink();
    const description = this.columns.find(({ key }) => key === 'description');
    const width = (description?.right ?? 0) - (description?.left ?? 0);
    const wrapped = draft.wrap(line.description, width, ink);
    const details = line.detail === null ? [] : draft.wrap(line.detail, width, ink);
    const height =
      draft.step * (wrapped.length + details.length) + (look.rules === 'grid' || look.rules === 'rows' ? 4 : 1);
    if (this.y + height > this.bottom) this.#turnPage(soFar);
    if (look.rules === 'zebra' && index % 2 === 0)
      draft.sheet.fill(
        draft.left,
        this.y - draft.vendor.size - 1,
        draft.right,
        this.y + height - draft.vendor.size,
        '#eeeef0',
      );
    for (const column of this.columns) {
      if (column.key !== 'description') {
        draft.sheet.write(placeOf(column), this.y, piecesOf(draft, column, line, index), {
          ...ink,
          align: column.align,
        });
        continue;
      }
      for (const [row, text] of wrapped.entries()) {
        draft.sheet.write(
          column.left,
          this.y + row * draft.step,
          [draft.cell(index, 'description', text, line.description, `description ${index}`)],
          ink,
        );
      }
      for (const [row, text] of details.entries()) {
        draft.sheet.write(column.left, this.y + (wrapped.length + row) * draft.step, text, {
          ...ink,
          colour: '#4a4a50',
        });
      }
    }
    this.y += height;
    if (look.rules === 'grid' || look.rules === 'rows')
      draft.sheet.line(draft.left, this.y - draft.vendor.size - 1, draft.right, this.y - draft.vendor.size - 1, 0.4);
  }

  end(): number {
    this.#endGrid();
    if (this.look.rules === 'head')
      this.draft.sheet.line(
        this.draft.left,
        this.y - this.draft.vendor.size,
        this.draft.right,
        this.y - this.draft.vendor.size,
      );
    return this.y;
  }
}

/**
 * The line items under their headings from baseline `y` down to `bottom`, continued on further pages. Some vendors part
 * them into sections with subtotals. Gives the next free baseline.
 */
export function itemTable(draft: Draft, y: number, bottom: number, withPrices = true): number {
  const table = new Table(draft, y, bottom, withPrices);
  const { lines } = draft.contents;
  const isParted = withPrices && lines.length > 5 && draft.vendor.choice('sections').chance(0.15);
  const half = Math.ceil(lines.length / 2);
  let soFar = new Big(0);
  let section = new Big(0);
  table.head();
  for (const [index, line] of lines.entries()) {
    table.row(line, index, soFar);
    soFar = soFar.plus(line.total);
    section = section.plus(line.total);
    if (!isParted || (index + 1 !== half && index + 1 !== lines.length)) continue;
    const amount = table.columns.find(({ key }) => key === 'amount');
    draft.sheet.write(
      table.columns[0]?.left ?? draft.left,
      table.y,
      `${draft.say('subtotal')} ${index + 1 === half ? 1 : 2}`,
      draft.ink({ bold: true }),
    );
    draft.sheet.write(
      amount?.right ?? draft.right,
      table.y,
      [{ ...draft.money(section), text: draft.vendor.number(draft.signed(section)) }],
      draft.ink({ bold: true, align: 'right' }),
    );
    table.y += draft.step * 1.3;
    section = new Big(0);
  }
  return table.end();
}

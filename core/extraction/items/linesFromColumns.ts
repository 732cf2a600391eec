import type { FieldReading, LineItem } from '../../contract/extraction.ts';
import type { DrawnTable } from '../../contract/lines.ts';
import type { PageReading } from '../../contract/reading.ts';
import { lineItemCells, type LineItemCell } from '../../vocabulary/fieldNames.ts';
import { findAmounts } from '../amounts/findAmounts.ts';
import { documentMark, readDocument } from '../readDocument.ts';
import type { Span } from '../DocumentView.ts';
import type { Row, Segment, Token } from '../layout/Layout.ts';
import { boxOf, textOf } from '../layout/layoutPages.ts';
import { readingOf } from '../readingOf.ts';
import { namesColumns } from './findHeadings.ts';

/** What stands in the cells of one visual row. */
type RowCells = ReadonlyMap<LineItemCell, Span>;

/** A person has said where the columns are; what is left to doubt is the number itself. */
const sureOf = { number: 0.95, uncertainNumber: 0.7, text: 0.95 };
const anchors = ['lineTotal', 'unitPrice', 'quantity', 'taxRate'] as const;

/**
 * The lines of a table whose columns are drawn: every row of the area with a number in the column of totals (or, where
 * none was drawn, of prices, quantities or rates) begins a line; text of other rows goes on with the description of the line
 * above, or belongs to the one below where the table begins with it. Pure.
 */
export function linesFromColumns(pages: readonly PageReading[], table: DrawnTable): LineItem[] {
  const view = readDocument(pages);
  const mark = documentMark([...view.amounts.values()].flat());
  const rows = view.layout.rows.filter((row) => isInside(row, table)).filter((row) => !isHeading(row));
  const cells = rows.map((row) => cellsOf(row, table));
  const drawn = new Set(table.columns.flatMap(({ cell }) => cell ?? []));
  const anchor = anchors.find((cell) => drawn.has(cell)) ?? 'description';
  return gathered(cells, anchor, (span) => findAmounts(span.segment, mark).length > 0).flatMap((line) =>
    lineOf(line, (span) => findAmounts(span.segment, mark)),
  );
}

function isInside({ page, box }: Row, { page: drawn, area }: DrawnTable): boolean {
  const middle = (box.top + box.bottom) / 2;
  return page === drawn && middle >= area.top && middle <= area.bottom;
}

/** A heading that was drawn over with its table. */
function isHeading({ segments }: Row): boolean {
  return segments.length > 1 && segments.every(({ tokens }) => namesColumns(tokens));
}

function cellsOf(row: Row, { columns }: DrawnTable): RowCells {
  const tokens = row.segments.flatMap((segment) => segment.tokens);
  const [first] = row.segments;
  if (first === undefined) return new Map();
  return new Map(
    columns.flatMap(({ left, right, cell }) => {
      const held = tokens.filter(({ box }) => (box.left + box.right) / 2 >= left && (box.left + box.right) / 2 < right);
      return cell === null || held.length === 0 ? [] : [[cell, cellSpan(first, held)] as const];
    }),
  );
}

/** The words of a cell as a run of their own, whatever runs of the page they were parts of. */
function cellSpan(segment: Segment, tokens: readonly Token[]): Span {
  const box = boxOf(tokens);
  const own: Segment = { ...segment, tokens, text: textOf(tokens), box, height: box.bottom - box.top };
  return { segment: own, from: 0, to: tokens.length };
}

interface GatheredLine {
  readonly cells: RowCells;
  readonly description: Span[];
}

function gathered(rows: readonly RowCells[], anchor: LineItemCell, isNumber: (span: Span) => boolean): GatheredLine[] {
  const lines: GatheredLine[] = [];
  let waiting: Span[] = [];
  for (const cells of rows) {
    const text = cells.get('description');
    const start = cells.get(anchor);
    if (start !== undefined && (anchor === 'description' || isNumber(start))) {
      lines.push({ cells, description: [...waiting, ...(text === undefined ? [] : [text])] });
      waiting = [];
    } else if (text !== undefined) (lines.at(-1)?.description ?? waiting).push(text);
  }
  return lines;
}

function lineOf(
  { cells, description }: GatheredLine,
  amountsIn: (span: Span) => ReturnType<typeof findAmounts>,
): LineItem[] {
  const readings = lineItemCells.flatMap((cell): [LineItemCell, FieldReading][] => {
    if (cell === 'description') {
      const value = description
        .map(({ segment }) => segment.text)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
      return value === '' ? [] : [[cell, readingOf(value, description, sureOf.text)]];
    }
    const span = cells.get(cell);
    const amount = span === undefined ? undefined : amountsIn(span).at(-1);
    if (amount === undefined) return [];
    return [[cell, readingOf(amount.value, [amount], amount.certain ? sureOf.number : sureOf.uncertainNumber)]];
  });
  return readings.length === 0 ? [] : [Object.fromEntries(readings)];
}

import type { LineItem } from '../../../../core/contract/extraction.ts';
import type { LinesChange } from '../../../../core/contract/lines.ts';
import { lineItemCells } from '../../../../core/vocabulary/fieldNames.ts';
import { type ClipboardTable, plainNumbers } from './clipboardTable.ts';
import type { GridCell, GridRange } from './gridCursor.ts';

export type LineEdit = LinesChange['operations'][number];

/** A table on the clipboard that is wider than what is left of the grid. */
export class TooWide extends Error {
  readonly columns: number;

  constructor(columns: number) {
    super(`${columns} columns do not fit`);
    this.columns = columns;
  }
}

/** Sets one cell; the line below the last is made first. */
export function setCell({ row, column }: GridCell, value: string, rows: number): LineEdit[] {
  const cell = lineItemCells[column];
  if (cell === undefined) return [];
  return [...newLines(row + 1 - rows, rows), { kind: 'set', row, cell, value }];
}

/** Empties all cells of a range that have something in them. */
export function clearCells(range: GridRange, lines: readonly LineItem[]): LineEdit[] {
  return cellsOf(range).flatMap(({ row, column }): LineEdit[] => {
    const cell = lineItemCells[column];
    return cell === undefined || lines[row]?.[cell] === undefined ? [] : [{ kind: 'set', row, cell, value: '' }];
  });
}

/** The first line of a range into the others; of a single line the one above it into it. */
export function fillDown({ top, bottom, left, right }: GridRange, rows: number): LineEdit[] {
  const row = top === bottom ? top - 1 : top;
  const lastRow = Math.min(bottom, rows);
  if (row < 0 || lastRow <= row || row >= rows) return [];
  const cells = lineItemCells.slice(left, right + 1);
  return [
    ...newLines(lastRow + 1 - rows, rows),
    ...cells.map((cell): LineEdit => ({ kind: 'fill', row, lastRow, cell })),
  ];
}

export function deleteLines({ top, bottom }: GridRange, rows: number): LineEdit[] {
  const count = Math.min(bottom, rows - 1) - top + 1;
  return count > 0 ? [{ kind: 'delete', row: top, count }] : [];
}

/**
 * Puts a table of the clipboard into the cells from the range's first on; one value alone goes into the whole range.
 * Lines there are not are made. @throws TooWide
 */
export function pasteTable(table: ClipboardTable, range: GridRange, rows: number, localeMark: '.' | ','): LineEdit[] {
  const [first] = table;
  const width = Math.max(...table.map((row) => row.length));
  if (first === undefined) return [];
  if (table.length === 1 && width === 1) return fillRange(first[0] ?? '', range, rows, localeMark);
  if (range.left + width > lineItemCells.length) throw new TooWide(width);
  const columns = Array.from({ length: width }, (_, column) => {
    const texts = table.map((row) => row[column] ?? '');
    return lineItemCells[range.left + column] === 'description' ? texts : plainNumbers(texts, localeMark);
  });
  const edits = columns.flatMap((texts, column) =>
    texts.flatMap((value, row): LineEdit[] => {
      const cell = lineItemCells[range.left + column];
      return cell === undefined ? [] : [{ kind: 'set', row: range.top + row, cell, value }];
    }),
  );
  return [...newLines(range.top + table.length - rows, rows), ...edits];
}

function fillRange(text: string, range: GridRange, rows: number, localeMark: '.' | ','): LineEdit[] {
  const bottom = Math.max(range.bottom, range.top);
  const edits = cellsOf(range).flatMap(({ row, column }): LineEdit[] => {
    const cell = lineItemCells[column];
    if (cell === undefined) return [];
    const value = cell === 'description' ? text : (plainNumbers([text], localeMark)[0] ?? text);
    return [{ kind: 'set', row, cell, value }];
  });
  return [...newLines(bottom + 1 - rows, rows), ...edits];
}

function newLines(count: number, rows: number): LineEdit[] {
  return count > 0 ? [{ kind: 'insert', row: rows, count }] : [];
}

function cellsOf({ top, bottom, left, right }: GridRange): GridCell[] {
  const columns = Array.from({ length: right - left + 1 }, (_, column) => left + column);
  return Array.from({ length: bottom - top + 1 }, (_, row) => top + row).flatMap((row) =>
    columns.map((column) => ({ row, column })),
  );
}

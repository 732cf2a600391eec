import type { DrawnTable } from '../../../../core/contract/lines.ts';
import type { Box } from '../../../../core/vocabulary/box.ts';
import type { LineItemCell } from '../../../../core/vocabulary/fieldNames.ts';

/** A side of the table, or the border before a column, by the column's place from 1. */
export type Border = 'top' | 'bottom' | 'left' | 'right' | number;

/** Points a column or the table keeps at least. */
const least = 6;

/** All borders in the order of the Tab key: those between columns first, since they are what one corrects. */
export function bordersOf({ columns }: DrawnTable): readonly Border[] {
  return [...columns.slice(1).map((_, index) => index + 1), 'left', 'right', 'top', 'bottom'];
}

/** True for borders that move up and down. */
export function isLevel(border: Border): boolean {
  return border === 'top' || border === 'bottom';
}

/** Where a border lies, in points from the left or the top of the page. */
export function placeOf({ area, columns }: DrawnTable, border: Border): number {
  return typeof border === 'number' ? (columns[border]?.left ?? area.left) : area[border];
}

/** How far a border may go: not over its neighbours. */
export function roomOf(table: DrawnTable, border: Border): { readonly from: number; readonly to: number } {
  const { area, columns } = table;
  if (border === 'top') return { from: 0, to: area.bottom - least };
  if (border === 'bottom') return { from: area.top + least, to: Number.MAX_SAFE_INTEGER };
  if (border === 'left') return { from: 0, to: (columns[0]?.right ?? area.right) - least };
  if (border === 'right') return { from: (columns.at(-1)?.left ?? area.left) + least, to: Number.MAX_SAFE_INTEGER };
  return { from: (columns[border - 1]?.left ?? area.left) + least, to: (columns[border]?.right ?? area.right) - least };
}

/** Moves a border to a place (points), as far as its neighbours let it. */
export function moveBorder(table: DrawnTable, border: Border, to: number): DrawnTable {
  const room = roomOf(table, border);
  const at = Math.min(Math.max(room.from, to), room.to);
  const { area, columns } = table;
  if (border === 'top' || border === 'bottom') return { ...table, area: { ...area, [border]: at } };
  const last = columns.length - 1;
  const moved = columns.map((column, index) => {
    const before = border === 'right' ? index === last : border === index + 1;
    const after = border === 'left' ? index === 0 : border === index;
    return { ...column, left: after ? at : column.left, right: before ? at : column.right };
  });
  const side = border === 'left' || border === 'right' ? { [border]: at } : {};
  return { ...table, area: { ...area, ...side }, columns: moved };
}

/** Divides the column at a place; the new one, to the right, means nothing yet. Too near to a border changes nothing. */
export function addBorder(table: DrawnTable, at: number): DrawnTable {
  const index = table.columns.findIndex(({ left, right }) => left + least <= at && at <= right - least);
  const column = table.columns[index];
  if (column === undefined) return table;
  const parts = [
    { ...column, right: at },
    { left: at, right: column.right, cell: null },
  ];
  return { ...table, columns: table.columns.toSpliced(index, 1, ...parts) };
}

/** Takes a border between two columns away; what they are together means what the left one did, else the right one. */
export function removeBorder(table: DrawnTable, border: Border): DrawnTable {
  if (typeof border !== 'number') return table;
  const [left, right] = table.columns.slice(border - 1, border + 1);
  if (left === undefined || right === undefined) return table;
  const joined = { left: left.left, right: right.right, cell: left.cell ?? right.cell };
  return { ...table, columns: table.columns.toSpliced(border - 1, 2, joined) };
}

/** Says what a column holds. What another column held before it no longer does. */
export function nameColumn(table: DrawnTable, index: number, cell: LineItemCell | null): DrawnTable {
  return {
    ...table,
    columns: table.columns.map((column, at) => {
      if (at === index) return { ...column, cell };
      return column.cell === cell ? { ...column, cell: null } : column;
    }),
  };
}

/** A table of columns of one width, where nothing better is known. */
export function evenTable(page: number, area: Box, cells: readonly LineItemCell[]): DrawnTable {
  const width = (area.right - area.left) / cells.length;
  return {
    page,
    area,
    columns: cells.map((cell, index) => ({
      left: area.left + index * width,
      right: area.left + (index + 1) * width,
      cell,
    })),
  };
}

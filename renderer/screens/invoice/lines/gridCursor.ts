/** A cell of the grid: line from the top, column from the left, both from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/** The cell at work, and the other corner of what is selected with it (itself where nothing else is). */
export interface GridCursor {
  readonly at: GridCell;
  readonly anchor: GridCell;
}

/** All cells between two corners, both included. */
export interface GridRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** A cursor on one cell. */
export function cursorAt(row: number, column: number): GridCursor {
  return { at: { row, column }, anchor: { row, column } };
}

/** The cursor moved by rows and columns, never off the grid; with `extends` the other corner stays. */
export function moved(cursor: GridCursor, by: GridCell, size: GridSize, extending: boolean): GridCursor {
  return placed(cursor, { row: cursor.at.row + by.row, column: cursor.at.column + by.column }, size, extending);
}

/** The cursor put on a cell, or the nearest there is. */
export function placed(cursor: GridCursor, cell: GridCell, size: GridSize, extending: boolean): GridCursor {
  const at = {
    row: Math.max(0, Math.min(size.rows - 1, cell.row)),
    column: Math.max(0, Math.min(size.columns - 1, cell.column)),
  };
  return { at, anchor: extending ? cursor.anchor : at };
}

/** The next cell in reading order, or the one before; null past either end of the grid. */
export function stepped({ at }: GridCursor, direction: 1 | -1, { rows, columns }: GridSize): GridCursor | null {
  const place = at.row * columns + at.column + direction;
  if (place < 0 || place >= rows * columns) return null;
  return cursorAt(Math.floor(place / columns), place % columns);
}

export function rangeOf({ at, anchor }: GridCursor): GridRange {
  return {
    top: Math.min(at.row, anchor.row),
    bottom: Math.max(at.row, anchor.row),
    left: Math.min(at.column, anchor.column),
    right: Math.max(at.column, anchor.column),
  };
}

export function isInRange({ top, bottom, left, right }: GridRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

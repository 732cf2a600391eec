import { z } from 'zod';
import { assertNever } from './assertNever.ts';
import { boxSchema } from './box.ts';
import { lineItemCells, lineItemCellSchema, type LineItemCell } from './fieldNames.ts';

const index = z.number().int().nonnegative();
const typedText = z.string().max(2000);
/** Where on the page a value was taken from, if anywhere. */
const place = {
  page: z.number().int().positive().nullable().default(null),
  box: boxSchema.nullable().default(null),
};

/**
 * What may be done to the lines of an invoice. Rows count from 0. Operations of one change follow one another, so the
 * rows of each are those the ones before it left. Values are as typed; empty text empties a cell.
 */
export const lineOperationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), row: index, cell: lineItemCellSchema, value: typedText, ...place }),
  /** Empty lines before `row`, or at the end where it is the number of lines. */
  z.object({ kind: z.literal('insert'), row: index, count: z.number().int().positive().max(10_000) }),
  z.object({ kind: z.literal('delete'), row: index, count: z.number().int().positive() }),
  /** The value of a cell into that of every line after it, up to and with `lastRow`. */
  z.object({ kind: z.literal('fill'), row: index, lastRow: index, cell: lineItemCellSchema }),
  /** All lines anew. */
  z.object({ kind: z.literal('replace'), rows: z.array(z.partialRecord(lineItemCellSchema, typedText)).max(10_000) }),
]);
export type LineOperation = z.output<typeof lineOperationSchema>;

/** One line: what is known of each cell. */
export type LineRow<Reading> = Readonly<Partial<Record<LineItemCell, Reading>>>;

/** A cell that is given a value: what was typed, what stood there before, and where it was taken from. */
export interface CellChange<Reading> {
  readonly cell: LineItemCell;
  readonly typed: string;
  readonly before: Reading | undefined;
  readonly page: number | null;
  readonly box: z.output<typeof boxSchema> | null;
}

/** How values are made: from typed text (null empties the cell), and as a copy of another line's. */
export interface LineValues<Reading> {
  readonly typed: (change: CellChange<Reading>) => Reading | null;
  readonly copied: (source: Reading) => Reading;
}

/**
 * The lines after the operations; the given ones stay as they are.
 * @throws RangeError for a row there is not; whatever `values` throws
 */
export function applyLineOperations<Reading>(
  rows: readonly LineRow<Reading>[],
  operations: readonly LineOperation[],
  values: LineValues<Reading>,
): readonly LineRow<Reading>[] {
  return operations.reduce((present, operation) => applied(present, operation, values), rows);
}

function applied<Reading>(
  rows: readonly LineRow<Reading>[],
  operation: LineOperation,
  values: LineValues<Reading>,
): readonly LineRow<Reading>[] {
  switch (operation.kind) {
    case 'set': {
      const { row, cell, value, page, box } = operation;
      const before = rowAt(rows, row)[cell];
      return rows.with(row, withCell(rowAt(rows, row), cell, values.typed({ cell, typed: value, before, page, box })));
    }
    case 'insert':
      if (operation.row > rows.length) throw noSuchRow(operation.row);
      return rows.toSpliced(operation.row, 0, ...Array.from({ length: operation.count }, () => ({})));
    case 'delete':
      rowAt(rows, operation.row + operation.count - 1);
      return rows.toSpliced(operation.row, operation.count);
    case 'fill':
      return filled(rows, operation, values);
    case 'replace':
      return operation.rows.map((row) => typedRow(row, values));
    default:
      return assertNever(operation);
  }
}

function filled<Reading>(
  rows: readonly LineRow<Reading>[],
  { row, lastRow, cell }: Extract<LineOperation, { kind: 'fill' }>,
  values: LineValues<Reading>,
): readonly LineRow<Reading>[] {
  rowAt(rows, lastRow);
  const source = rowAt(rows, row)[cell];
  return rows.map((line, at) =>
    at > row && at <= lastRow ? withCell(line, cell, source === undefined ? null : values.copied(source)) : line,
  );
}

function typedRow<Reading>(row: Partial<Record<LineItemCell, string>>, values: LineValues<Reading>): LineRow<Reading> {
  return lineItemCells.reduce<LineRow<Reading>>((line, cell) => {
    const typed = row[cell] ?? '';
    return withCell(line, cell, values.typed({ cell, typed, before: undefined, page: null, box: null }));
  }, {});
}

function withCell<Reading>(line: LineRow<Reading>, cell: LineItemCell, reading: Reading | null): LineRow<Reading> {
  const { [cell]: _replaced, ...others } = line;
  return reading === null ? narrow(others) : { ...narrow(others), [cell]: reading };
}

/** TypeScript forgets the key type of a rest pattern with a computed key. */
function narrow<Reading>(others: LineRow<Reading>): LineRow<Reading> {
  return others;
}

function rowAt<Reading>(rows: readonly LineRow<Reading>[], row: number): LineRow<Reading> {
  const line = rows[row];
  if (line === undefined) throw noSuchRow(row);
  return line;
}

function noSuchRow(row: number): RangeError {
  return new RangeError(`There is no line ${row + 1}`);
}

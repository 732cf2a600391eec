import { z } from 'zod';
import { VouchFailure } from '../vocabulary/failure.ts';

/**
 * A row as its schema says.
 * @throws VouchFailure STORE_DAMAGED where the row holds something the store never writes
 */
export function parseRow<Row>(schema: z.ZodType<Row>, row: unknown): Row {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  throw new VouchFailure(
    'STORE_DAMAGED',
    'A stored record does not have the expected form.',
    'Report this with the details of the log; the backups that Settings lists hold earlier states.',
    { cause: parsed.error },
  );
}

/** All rows as their schema says. */
export function parseRows<Row>(schema: z.ZodType<Row>, rows: readonly unknown[]): Row[] {
  return rows.map((row) => parseRow(schema, row));
}

/** A text column that holds JSON of this schema. */
export function jsonColumn<Value>(schema: z.ZodType<Value>) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

import { z } from 'zod';
import { dialectSchema, importPlanSchema } from '../../contract/ledger.ts';
import type { RowReading } from '../../ledger/RowReader.ts';
import { failureSchema } from '../../vocabulary/failure.ts';

/** What a ledger thread is started for: looking at a file, or reading its rows by a plan. */
export const ledgerTaskSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('sample'), path: z.string(), rows: z.number().int() }),
  z.object({
    ask: z.literal('rows'),
    path: z.string(),
    plan: importPlanSchema,
    /** Of join keys. */
    secret: z.instanceof(Uint8Array),
    /** Rows an earlier run dealt with. */
    skip: z.number().int(),
  }),
]);
export type LedgerTask = z.infer<typeof ledgerTaskSchema>;

export const tableSampleSchema = z.object({
  dialect: dialectSchema,
  headings: z.array(z.string()),
  rowsTotal: z.number().int().nullable(),
  rows: z.array(z.array(z.string())),
});

/** Rows were made by `RowReader` in the thread, which parses each record by its schema: here they are only told apart. */
const readingSchema = z.custom<RowReading>(
  (value) => typeof value === 'object' && value !== null && ('record' in value || 'refusals' in value),
);

export const ledgerMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sample'), sample: tableSampleSchema }),
  /** `rowsRead` counts all rows up to the last of these, those of earlier runs included. */
  z.object({ kind: z.literal('rows'), readings: z.array(readingSchema), rowsRead: z.number().int() }),
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('failed'), failure: failureSchema }),
]);
export type LedgerMessage = z.infer<typeof ledgerMessageSchema>;

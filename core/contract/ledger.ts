import { z } from 'zod';
import { instantSchema } from '../vocabulary/dates.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { ledgerKindSchema } from '../vocabulary/ledgerKinds.ts';
import { currencySchema } from '../vocabulary/money.ts';

export const importIdSchema = z.uuid().brand<'ImportId'>();
export type ImportId = z.infer<typeof importIdSchema>;

export const decimalSignSchema = z.enum(['.', ',']);
export const dateOrderSchema = z.enum(['ymd', 'dmy', 'mdy']);
export type DateOrder = z.infer<typeof dateOrderSchema>;

/**
 * The system whose numbering a file's ids are of, as people name it. Empty: the one system of a store that knows one alone, and
 * of everything imported before systems were told apart.
 */
export const sourceSystemSchema = z
  .string()
  .trim()
  .max(40)
  .regex(/^[^›]*$/);

/** How a file is read: which column holds what, and how its amounts and dates are written. */
export const importPlanSchema = z.object({
  kind: ledgerKindSchema,
  /** Heading of the column that holds each input, e.g. `{ payee: 'VendorNum' }`. */
  columns: z.record(z.string().max(40), z.string().max(500)),
  /** Null: the values do not tell; those that could be read two ways are refused. */
  decimalSign: decimalSignSchema.nullable(),
  dateOrder: dateOrderSchema.nullable(),
  /** Of amounts whose row names none. */
  currency: currencySchema.nullable(),
  /** Files of different systems never change each other's records. Plans of before have none. */
  source: sourceSystemSchema.default(''),
});
export type ImportPlan = Readonly<z.infer<typeof importPlanSchema>>;

/** How the file itself is written. Delimiter and encoding are null where the format has none. */
export const dialectSchema = z.object({
  format: z.enum(['csv', 'xlsx', 'parquet', 'json', 'jsonl']),
  delimiter: z.enum([',', ';', '\t', '|']).nullable(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).nullable(),
});
export type Dialect = Readonly<z.infer<typeof dialectSchema>>;

/** Why a row, or a value of it, was refused. Stable: stored rows hold them. */
export const refusalReasonSchema = z.enum([
  'missing',
  'no-date',
  'ambiguous-date',
  'no-amount',
  'ambiguous-amount',
  'too-large',
  'no-currency',
  'other-currency',
  'no-flag',
  'too-long',
  'broken-letters',
  'too-many-cells',
  'repeated-key',
  'repeated-row',
  'no-row',
]);
export type RefusalReason = z.infer<typeof refusalReasonSchema>;

export const refusalSchema = z.object({
  /** From 1, the heading not counted. */
  row: z.number().int().positive(),
  /** Null where the row as a whole is refused. */
  heading: z.string().nullable(),
  reason: refusalReasonSchema,
  /** What stood there, cut to 200 characters. */
  value: z.string(),
});
export type Refusal = Readonly<z.infer<typeof refusalSchema>>;

/** How values are to be written for people: decimals, ISO 8601 days and times, or as they are. */
export const cellFormSchema = z.enum(['text', 'amount', 'number', 'time']);
export type CellForm = z.infer<typeof cellFormSchema>;

/** What may be mapped to a column. */
export const importInputSchema = z.object({ name: z.string(), required: z.boolean(), form: cellFormSchema });

/** A file that was chosen and is not imported yet: its path stays with the engine. */
export const importPreviewSchema = z.object({
  draftId: z.uuid(),
  fileName: z.string(),
  byteSize: z.number().int(),
  dialect: dialectSchema,
  headings: z.array(z.string()).readonly(),
  plan: importPlanSchema,
  /** The mapping was used before, for a file with these headings. */
  remembered: z.boolean(),
  inputs: z.array(importInputSchema).readonly(),
  /** The first rows as they stand in the file. */
  rows: z.array(z.array(z.string()).readonly()).readonly(),
  /** What the plan makes of the first rows: inputs by name as text, or why not. */
  readings: z
    .array(
      z.object({ record: z.record(z.string(), z.string()).nullable(), refusals: z.array(refusalSchema).readonly() }),
    )
    .readonly(),
  /** Rows looked at, and how many of them the plan refuses. */
  sampled: z.number().int(),
  sampledRefused: z.number().int(),
  /** Of the rows looked at, those whose id the store already holds of this source: the import would change them. */
  sampledKnown: z.number().int(),
  /** Names of sources used before, that of the unnamed one left out. */
  sources: z.array(sourceSystemSchema).readonly(),
});
export type ImportPreview = Readonly<z.infer<typeof importPreviewSchema>>;

export const importStateSchema = z.enum(['running', 'stopped', 'failed', 'done', 'undoing', 'undone']);

export const importViewSchema = z.object({
  id: importIdSchema,
  kind: ledgerKindSchema,
  fileName: z.string(),
  source: sourceSystemSchema,
  state: importStateSchema,
  /** Rows dealt with; of how many, where the format tells beforehand. */
  rowsRead: z.number().int(),
  rowsTotal: z.number().int().nullable(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** Rows that were refused. */
  refused: z.number().int(),
  failure: failureSchema.nullable(),
  by: z.string(),
  startedAt: instantSchema,
  endedAt: instantSchema.nullable(),
});
export type ImportView = Readonly<z.infer<typeof importViewSchema>>;

export const ledgerTableQuerySchema = z.object({
  kind: ledgerKindSchema,
  offset: z.number().int().nonnegative(),
  limit: z.number().int().min(1).max(500),
});

/** Records of one kind as text, for a grid. */
export const ledgerPageSchema = z.object({
  total: z.number().int(),
  fields: z.array(z.object({ name: z.string(), form: cellFormSchema })).readonly(),
  rows: z
    .array(z.object({ no: z.number().int(), row: z.number().int(), cells: z.array(z.string().nullable()).readonly() }))
    .readonly(),
});
export type LedgerPage = Readonly<z.infer<typeof ledgerPageSchema>>;

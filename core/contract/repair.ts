import { z } from 'zod';
import { fieldNameSchema, lineItemCellSchema } from '../vocabulary/fieldNames.ts';
import { documentIdSchema } from '../vocabulary/ids.ts';

/** What a repair would change: a field, or a cell of a line (rows count from 0). */
export const repairTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), field: fieldNameSchema }),
  z.object({ kind: z.literal('cell'), row: z.number().int().nonnegative(), cell: lineItemCellSchema }),
]);
export type RepairTarget = Readonly<z.infer<typeof repairTargetSchema>>;

/** One character that was read as another; `at` counts from 0 in the value as it is. */
export const misreadGlyphSchema = z.object({
  at: z.number().int().nonnegative(),
  read: z.string().length(1),
  printed: z.string().length(1),
});
export type MisreadGlyph = Readonly<z.infer<typeof misreadGlyphSchema>>;

/** An equation between amounts of the document; `line` counts from 0. */
export const amountEquationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('total') }), // net + tax = total with tax
  z.object({ kind: z.literal('line-sum') }), // line totals = net, or the total with tax
  z.object({ kind: z.literal('line'), line: z.number().int().nonnegative() }), // quantity × price = line total
  z.object({ kind: z.literal('tax-rate') }), // tax = net at the rates printed or known
  z.object({ kind: z.literal('payable') }), // amount due = total with tax
]);
export type AmountEquation = Readonly<z.infer<typeof amountEquationSchema>>;

/** Why a repair is suggested. */
const repairReasonSchema = z.discriminatedUnion('kind', [
  /** Equations that do not hold now and then do. */
  z.object({ kind: z.literal('arithmetic'), closes: z.array(amountEquationSchema).min(1).readonly() }),
  /** The check digits hold then, and with no other reading as likely. */
  z.object({ kind: z.literal('checksum') }),
  /** What this vendor's earlier documents say: how many of how many that say anything. */
  z.object({ kind: z.literal('vendor'), agree: z.number().int().positive(), of: z.number().int().positive() }),
]);

export const repairSuggestionSchema = z.object({
  target: repairTargetSchema,
  /** Canonical, as it stands; null where there is no value. */
  present: z.string().nullable(),
  /** Canonical, as it would be. */
  value: z.string(),
  /** The characters that were misread; empty where the value is not that of a misreading. */
  glyphs: z.array(misreadGlyphSchema).readonly(),
  reason: repairReasonSchema,
  /** Probability that it is right, among everything that was held possible. */
  share: z.number().min(0).max(1),
});
export type RepairSuggestion = Readonly<z.infer<typeof repairSuggestionSchema>>;

export const repairsSchema = z.array(repairSuggestionSchema).readonly();
export const repairQuerySchema = z.object({ documentId: documentIdSchema });

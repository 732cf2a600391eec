import { oc } from '@orpc/contract';
import { z } from 'zod';
import { instantSchema } from '../vocabulary/dates.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { documentIdSchema } from '../vocabulary/ids.ts';
import { currencySchema, decimalSchema } from '../vocabulary/money.ts';
import { fieldNameSchema, severitySchema } from '../vocabulary/fieldNames.ts';
import { sentencesSchema } from '../vocabulary/sentences/Sentence.ts';
import { storedFieldSchema } from './extraction.ts';

/** What a person says of two documents: one invoice twice, not sure, or two invoices. */
export const pairVerdictSchema = z.enum(['same', 'unsure', 'different']);
export type PairVerdict = z.infer<typeof pairVerdictSchema>;

/** Two documents, the one that arrived first named first. */
export const pairIdSchema = z.object({ earlierId: documentIdSchema, laterId: documentIdSchema });
export type PairId = Readonly<z.infer<typeof pairIdSchema>>;

const decidedSchema = z.object({ verdict: pairVerdictSchema, by: z.string(), at: instantSchema });

/** One side of a pair as the list and the comparison name it. */
export const pairSideSchema = z.object({
  documentId: documentIdSchema,
  fileName: z.string(),
  receivedAt: instantSchema,
  vendor: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  issueDate: z.string().nullable(),
  currency: currencySchema.nullable(),
  grandTotal: decimalSchema.nullable(),
});
export type PairSide = Readonly<z.infer<typeof pairSideSchema>>;

export const pairRowSchema = z.object({
  earlier: pairSideSchema,
  later: pairSideSchema,
  /** Why the later is taken for the earlier: the finding's severity, text and sentences; null where a verdict has silenced it. */
  severity: severitySchema.nullable(),
  reason: z.string().nullable(),
  sentences: sentencesSchema.nullable(),
  /** The amount that would be paid twice, in euro by rough rates: for the order alone. */
  atStake: z.number().nonnegative(),
  /** What was said of the pair; null where nothing was, or where the facts are others since. */
  decided: decidedSchema.nullable(),
  /** True where something was said, and the facts have changed since. */
  isRearmed: z.boolean(),
});
export type PairRow = Readonly<z.infer<typeof pairRowSchema>>;

/** open: nothing said, or rearmed; unsure: to be looked at again; settled: same or different. */
export const pairStateSchema = z.enum(['open', 'unsure', 'settled']);
export type PairState = z.infer<typeof pairStateSchema>;

export const pairListSchema = z.object({
  counts: z.record(pairStateSchema, z.number().int()),
  /** Those of the state asked for, most money first; 500 at most. */
  rows: z.array(pairRowSchema).readonly(),
});

export const comparedFieldSchema = z.object({
  field: fieldNameSchema,
  earlier: storedFieldSchema.nullable(),
  later: storedFieldSchema.nullable(),
  /** True where both say the same for a person: case, spaces and marks aside. */
  isSame: z.boolean(),
});
export type ComparedField = Readonly<z.infer<typeof comparedFieldSchema>>;

export const pairComparisonSchema = z.object({
  pair: pairRowSchema,
  /** Fields that either has, those that differ first. */
  fields: z.array(comparedFieldSchema).readonly(),
  /** Line items of each, and how many of the later equal one of the earlier in description and total. */
  lines: z.object({ earlier: z.number().int(), later: z.number().int(), alike: z.number().int() }),
});
export type PairComparison = Readonly<z.infer<typeof pairComparisonSchema>>;

const base = oc.errors({ VOUCH: { data: failureSchema } });

/** Documents that look like one another, and what people say of them. */
export const duplicatesContract = {
  list: base.input(z.object({ state: pairStateSchema.default('open') })).output(pairListSchema),
  compare: base.input(pairIdSchema).output(pairComparisonSchema),
  /**
   * Says what two documents are. `same` rejects the later in the review queue; `different` silences the finding while the
   * facts stay. One change, undone as one. Answers the pair as it then is.
   */
  decide: base.input(pairIdSchema.extend({ verdict: pairVerdictSchema })).output(pairRowSchema),
};

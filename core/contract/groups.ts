import { oc } from '@orpc/contract';
import { z } from 'zod';
import { boxSchema } from '../vocabulary/box.ts';
import { quarterTurnSchema } from '../vocabulary/quarterTurn.ts';
import { confidenceSchema, valueSourceSchema } from '../vocabulary/confidence.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { fieldNameSchema } from '../vocabulary/fieldNames.ts';
import { documentIdSchema } from '../vocabulary/ids.ts';
import { reviewFilterSchema } from './review.ts';
import { leaseSchema } from './reviewState.ts';
import { sentencesSchema } from '../vocabulary/sentences/Sentence.ts';

/** Values that are verified side by side. `glyphs`: one character as it was read, in every value it stands in. */
export const groupKindSchema = z.enum(['accounts', 'taxIds', 'dates', 'numbers', 'currencies', 'amounts', 'glyphs']);
export type GroupKind = z.infer<typeof groupKindSchema>;

/** `doubtful`: under the doubt threshold or named by a check. `open`: no person decided. `all`: the decided ones too. */
export const groupShowSchema = z.enum(['doubtful', 'open', 'all']);
export type GroupShow = z.infer<typeof groupShowSchema>;

export const groupQuerySchema = z.object({
  kind: groupKindSchema,
  /** The character, where `kind` is `glyphs`; without one the one with most places is taken. */
  glyph: z.string().length(1).nullable().default(null),
  show: groupShowSchema.default('open'),
  /** Which documents of the queue. */
  filter: reviewFilterSchema.prefault({}),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(1).max(200).default(100),
});
export type GroupQuery = z.input<typeof groupQuerySchema>;

/** One value of a document, or one character of it. */
export const groupPlaceSchema = z.object({
  documentId: documentIdSchema,
  field: fieldNameSchema,
  /** The value as it was seen: where it is another by now, nothing is decided about it. */
  value: z.string(),
  /** Index of the character in the value; null for the whole value. */
  at: z.number().int().nonnegative().nullable(),
});
export type GroupPlace = Readonly<z.infer<typeof groupPlaceSchema>>;

export const groupCellSchema = groupPlaceSchema.extend({
  fileName: z.string(),
  vendor: z.string().nullable(),
  currency: z.string().nullable(),
  /** The page it was read from; null for a value that stands on none. */
  page: z
    .object({
      number: z.number().int(),
      width: z.number(),
      height: z.number(),
      imageUrl: z.string().nullable(),
      turn: quarterTurnSchema,
    })
    .nullable(),
  /** In points: the value, or the character by the usual widths of signs within its word. */
  box: boxSchema.nullable(),
  confidence: confidenceSchema,
  source: valueSourceSchema,
  /** What a check above info says of the field; null where all passed. */
  failed: z.object({ message: z.string(), sentences: sentencesSchema.nullable() }).nullable(),
  isDoubtful: z.boolean(),
  /** Other places of the group where the same vendor's same identifier is read alike. */
  alike: z.number().int(),
  /** Text typed and not saved. */
  draft: z.string().nullable(),
  /** Somebody else has the document. */
  lease: leaseSchema.nullable(),
  /** The account needs a second person, whatever is decided here. */
  needsSecond: z.boolean(),
});
export type GroupCell = Readonly<z.infer<typeof groupCellSchema>>;

/** A character of the batch: what it may be instead, and how many places were read so. */
export const glyphClassSchema = z.object({
  glyph: z.string(),
  /** Likeliest first. */
  mayBe: z.array(z.string()).readonly(),
  places: z.number().int(),
});
export type GlyphClass = Readonly<z.infer<typeof glyphClassSchema>>;

export const groupPageSchema = z.object({
  total: z.number().int(),
  documents: z.number().int(),
  rows: z.array(groupCellSchema).readonly(),
  /** By number of places; empty for other kinds than glyphs. */
  glyphs: z.array(glyphClassSchema).readonly(),
  /** The character that is listed. */
  glyph: z.string().nullable(),
});
export type GroupPage = Readonly<z.infer<typeof groupPageSchema>>;

const places = z.array(groupPlaceSchema).min(1).max(5000);

/** How many places were decided, and those that were not, with the reason. */
export const groupOutcomeSchema = z.object({
  decided: z.number().int(),
  documents: z.number().int(),
  /** `taken`: somebody else has the document. `changed`: the value is another than the one seen. */
  passedOver: z.array(groupPlaceSchema.extend({ why: z.enum(['taken', 'changed']) })).readonly(),
});
export type GroupOutcome = Readonly<z.infer<typeof groupOutcomeSchema>>;

const base = oc.errors({ VOUCH: { data: failureSchema } });

/** Group verification: values of one kind from many documents, decided together. Every decision is one change to undo. */
export const groupsContract = {
  list: base.input(groupQuerySchema).output(groupPageSchema),
  /** The values, or characters, are right as they were read. */
  accept: base.input(z.object({ places })).output(groupOutcomeSchema),
  /**
   * What stands at all of the places: a value as typed, or one character. Empty text says that there is no such value.
   * `alike`: also wherever else in the queue the same vendor's same identifier is read so.
   */
  fix: base
    .input(z.object({ places, value: z.string().max(2000), alike: z.boolean().default(false) }))
    .output(groupOutcomeSchema),
};

import { z } from 'zod';
import { confidenceSchema } from '../vocabulary/confidence.ts';
import { instantSchema } from '../vocabulary/dates.ts';
import { fieldNameSchema } from '../vocabulary/fieldNames.ts';
import { documentIdSchema, layoutIdSchema, lessonIdSchema } from '../vocabulary/ids.ts';

/**
 * What became of a lesson on one document. `applied`: the value is the memory's. `agreed`: the page was read the same
 * way without it. `yielded`: the page showed strong evidence for another value, which stands as doubtful.
 */
export const lessonOutcomeSchema = z.enum(['applied', 'agreed', 'yielded']);
export type LessonOutcome = z.infer<typeof lessonOutcomeSchema>;

/** Where a lesson comes from: the correction that taught it. */
const taughtShape = {
  documentId: documentIdSchema,
  fileName: z.string(),
  by: z.string(),
  at: instantSchema,
};

/** One lesson as a person sees it. */
export const lessonViewSchema = z.object({
  id: lessonIdSchema,
  layoutId: layoutIdSchema,
  field: fieldNameSchema,
  ...taughtShape,
  /** Name of the vendor when it was taught; null where none was known. */
  vendor: z.string().nullable(),
  /** What the analyst said it is; null: there is no such value. */
  value: z.string().nullable(),
  /** What Vouch had read instead; null for nothing. */
  misread: z.string().nullable(),
  /** Words printed beside or above the value; null where there are none. */
  label: z.string().nullable(),
  /** `place`: read where it stands on the new page. `constant`: the same on every document. `absent`: there is none. */
  kind: z.enum(['place', 'constant', 'absent']),
  /** Documents it was applied to or agreed with, and documents on which an analyst said otherwise. */
  used: z.number().int().nonnegative(),
  overruled: z.number().int().nonnegative(),
  /** Documents whose value would be read anew if it were forgotten. */
  applied: z.number().int().nonnegative(),
  confidence: confidenceSchema,
  /** Overruled so often that it is not applied any more. */
  rests: z.boolean(),
});
export type LessonView = Readonly<z.infer<typeof lessonViewSchema>>;

/** What vendor memory had to do with one field of one document. */
export const fieldMemorySchema = z.object({
  lessonId: lessonIdSchema,
  outcome: lessonOutcomeSchema,
  ...taughtShape,
  /** What the memory says; null: there is no such value. */
  value: z.string().nullable(),
  /** What the page was read as without it; null for nothing. */
  other: z.string().nullable(),
  /** Forgotten since: the value stands until the document is read again. */
  isForgotten: z.boolean(),
});
export type FieldMemory = Readonly<z.infer<typeof fieldMemorySchema>>;

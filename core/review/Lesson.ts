import { z } from 'zod';
import { instantSchema } from '../vocabulary/dates.ts';
import { fieldNameSchema } from '../vocabulary/fieldNames.ts';
import { documentIdSchema, layoutIdSchema, lessonIdSchema } from '../vocabulary/ids.ts';

/** A word that stays on the documents of a layout. Lengths are shares of the page's width. */
const printedWordSchema = z.object({ word: z.string(), x: z.number(), y: z.number() });
export type PrintedWord = Readonly<z.infer<typeof printedWordSchema>>;

/** What a layout is known by. */
export const layoutPrintSchema = z.object({
  /** Who made it: "vat:…", "site:…", "iban:…", "phone:…" and lines of the letterhead, "head:…". */
  marks: z.array(z.string()).readonly(),
  /** Words of the first page outside its table. */
  words: z.array(printedWordSchema).readonly(),
});
export type LayoutPrint = Readonly<z.infer<typeof layoutPrintSchema>>;

/** A word near a value, and the way from its left edge and middle to the value's edges and middle. */
const anchorSchema = z.object({ word: z.string(), toLeft: z.number(), toRight: z.number(), down: z.number() });

/** Where a value stands. Lengths are shares of the page's width; texts are folded and without digits. */
export const placeSchema = z.object({
  left: z.number(),
  right: z.number(),
  middle: z.number(),
  isFirstPage: z.boolean(),
  isLastPage: z.boolean(),
  /** Words before it in its line and above it, '' where there are none. */
  before: z.string(),
  above: z.string(),
  /** The same as printed, the nearest of both, for a person to see. */
  label: z.string().nullable(),
  anchors: z.array(anchorSchema).readonly(),
});
export type Place = Readonly<z.infer<typeof placeSchema>>;

/** How the value is written. */
export const shapeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('amount'), mark: z.enum(['.', ',']).nullable() }),
  z.object({ kind: z.literal('date'), order: z.enum(['day-first', 'month-first']).nullable() }),
  /** Letters as A, digits as 9, other signs as they are: "RE-2026/042" is "AA-9999/999". */
  z.object({ kind: z.literal('code'), pattern: z.string() }),
  z.object({ kind: z.literal('text') }),
]);
export type Shape = Readonly<z.infer<typeof shapeSchema>>;

/** What one correction taught about one field of one layout. */
export const lessonSchema = z.object({
  id: lessonIdSchema,
  layoutId: layoutIdSchema,
  field: fieldNameSchema,
  print: layoutPrintSchema,
  /** What the analyst said; null: there is no such value. */
  value: z.string().nullable(),
  /** Where it stands on the page it was taught on; null where the page does not show it. */
  place: placeSchema.nullable(),
  shape: shapeSchema.nullable(),
  /** What was read instead, and where; null where nothing was, or the same. */
  misread: z.object({ value: z.string(), place: placeSchema.nullable() }).nullable(),
  /** As they stood on the document it was taught on. */
  usual: z.object({
    vendor: z.string().nullable(),
    currency: z.string().nullable(),
    iban: z.string().nullable(),
  }),
  documentId: documentIdSchema,
  fileName: z.string(),
  by: z.string(),
  at: instantSchema,
});
export type Lesson = Readonly<z.infer<typeof lessonSchema>>;

/** How often a lesson served, counted over the documents it was used on. */
export interface LessonRecord {
  /** An analyst or the page itself said the same. */
  readonly confirmed: number;
  /** Applied, and nobody has said anything about it. */
  readonly standing: number;
  /** An analyst said otherwise. */
  readonly overruled: number;
}

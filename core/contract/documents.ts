import { z } from 'zod';
import { instantSchema } from '../vocabulary/dates.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { fieldNameSchema } from '../vocabulary/fieldNames.ts';
import { caseIdSchema, changeIdSchema, documentIdSchema, lessonIdSchema } from '../vocabulary/ids.ts';
import { boxSchema } from '../vocabulary/box.ts';
import { quarterTurnSchema } from '../vocabulary/quarterTurn.ts';
import { documentStatusSchema } from './documentStatus.ts';
import { contentSchema, originSchema } from './origins.ts';
import { lineItemSchema, storedFieldSchema } from './extraction.ts';
import { findingSchema } from './findings.ts';
import { fieldMemorySchema } from './memory.ts';
import { pageReadingSchema, textSourceSchema, wordSchema } from './reading.ts';
import { documentReviewSchema } from './reviewState.ts';
import { suggestedBySchema } from './repair.ts';
import { riskSchema } from './risk.ts';
import { partOfSchema, splitViewSchema } from './splits.ts';

/** The stages in running order; `core/flow.ts` is the list with their functions. */
export const stageSchema = z.enum(['intake', 'reading', 'extraction', 'validation', 'scoring', 'alerting']);
export type Stage = z.infer<typeof stageSchema>;

export { documentStatusSchema, type DocumentStatus } from './documentStatus.ts';

export const pageViewSchema = pageReadingSchema.omit({ words: true }).extend({
  /** URL of the page image, served by the shell; null until the page was rendered. */
  imageUrl: z.string().nullable(),
  /** What a view turns the page and all that lies on it by, degrees clockwise: how an analyst wants it to lie. */
  turn: quarterTurnSchema,
});
export type PageView = Readonly<z.infer<typeof pageViewSchema>>;

/** One entry of a document's history, newest first, from the change log. */
export const historyEntrySchema = z.object({
  changeId: changeIdSchema,
  at: instantSchema,
  by: z.string(),
  /** Machine name of what happened, e.g. "field.corrected", "document.received", "case.opened". */
  kind: z.string(),
  field: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type HistoryEntry = Readonly<z.infer<typeof historyEntrySchema>>;

/** A time the same bytes arrived. The first one made the document. `origin` is null for a file that was just added. */
export const arrivalSchema = z.object({
  id: z.number().int(),
  fileName: z.string(),
  at: instantSchema,
  origin: originSchema.nullable(),
});

export const documentViewSchema = z.object({
  id: documentIdSchema,
  fileName: z.string(),
  sha256: z.string(),
  mediaType: z.string(),
  byteSize: z.number().int().nonnegative(),
  status: documentStatusSchema,
  failure: failureSchema.nullable(),
  receivedAt: instantSchema,
  arrivals: z.array(arrivalSchema).readonly(),
  textSource: textSourceSchema.nullable(),
  pages: z.array(pageViewSchema).readonly(),
  fields: z.partialRecord(fieldNameSchema, storedFieldSchema),
  /** What was learned of this layout before had to do with these fields. */
  memory: z.partialRecord(fieldNameSchema, fieldMemorySchema),
  /** Lessons that corrections of this document taught, where they are still known. */
  taught: z.partialRecord(fieldNameSchema, lessonIdSchema),
  /** By field the money to be lost, in euro by rough rates, if nobody looks; none where a person decided. */
  expectedLoss: z.partialRecord(fieldNameSchema, z.number()),
  lineItems: z.array(lineItemSchema).readonly(),
  findings: z.array(findingSchema).readonly(),
  risk: riskSchema.nullable(),
  caseId: caseIdSchema.nullable(),
  /** False for a file that was split into its parts, and for a part of a split that was taken back. */
  stands: z.boolean(),
  /** How the file it is, or is a part of, is or may be divided; null where nothing was proposed or drawn. */
  split: splitViewSchema.nullable(),
  partOf: partOfSchema.nullable(),
  /** What was in a mail or archive; null for anything else. */
  contents: z.array(contentSchema).readonly().nullable(),
  review: documentReviewSchema,
  timingsMs: z.partialRecord(stageSchema, z.number()),
  history: z.array(historyEntrySchema).readonly(),
});
export type DocumentView = Readonly<z.infer<typeof documentViewSchema>>;

export const correctionSchema = z.object({
  documentId: documentIdSchema,
  field: fieldNameSchema,
  /** As typed; normalised by the engine (dates, amounts, IBAN). Empty removes the value. */
  value: z.string().max(2000),
  /** Where on the page the analyst took it from, if anywhere. */
  page: z.number().int().positive().nullable().default(null),
  box: boxSchema.nullable().default(null),
  /** What suggested the value, where an analyst took a suggestion. */
  suggestedBy: suggestedBySchema.nullable().default(null),
});
export type Correction = z.input<typeof correctionSchema>;

export const pageWordsSchema = z.array(wordSchema).readonly();

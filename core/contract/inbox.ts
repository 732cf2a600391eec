import { z } from 'zod';
import { decimalSchema, currencySchema } from '../vocabulary/money.ts';
import { instantSchema, isoDateSchema } from '../vocabulary/dates.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { documentTypeSchema, severitySchema } from '../vocabulary/fieldNames.ts';
import { caseIdSchema, documentIdSchema } from '../vocabulary/ids.ts';
import { documentStatusSchema, stageSchema } from './documents.ts';

export const inboxSortSchema = z.enum([
  'receivedAt',
  'fileName',
  'vendor',
  'invoiceNumber',
  'issueDate',
  'grandTotal',
  'probability',
  'status',
]);

/** Which rows to list. All given conditions must hold; every dashboard number is one of these filters. */
export const inboxFilterSchema = z.object({
  statuses: z.array(documentStatusSchema).optional(),
  /** Only documents whose next work is one of these stages, that are at work in it, or that stopped in it. */
  stages: z.array(stageSchema).optional(),
  documentTypes: z.array(documentTypeSchema).optional(),
  /** Any part of file name, vendor or invoice number, or words (or their beginnings) on the pages; case and accents do not count. */
  text: z.string().max(200).optional(),
  /** Only documents with a finding of at least this severity. */
  minimumSeverity: severitySchema.optional(),
  /** Only documents that went through with no finding above info, no alert and no correction. */
  straightThrough: z.boolean().optional(),
  /** Only documents that wait for a person: parked, rejected, with an open alert, or done with a finding of medium or worse. */
  needsAttention: z.boolean().optional(),
  withOpenAlert: z.boolean().optional(),
  alertSeverity: severitySchema.optional(),
  /** Local calendar day received, inclusive. */
  receivedFrom: isoDateSchema.optional(),
  receivedTo: isoDateSchema.optional(),
  currency: currencySchema.optional(),
});
export type InboxFilter = z.infer<typeof inboxFilterSchema>;

export const inboxQuerySchema = z.object({
  filter: inboxFilterSchema.default({}),
  sort: inboxSortSchema.default('receivedAt'),
  descending: z.boolean().default(true),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(1).max(500).default(100),
});
export type InboxQuery = z.input<typeof inboxQuerySchema>;

export const inboxRowSchema = z.object({
  id: documentIdSchema,
  fileName: z.string(),
  status: documentStatusSchema,
  failure: failureSchema.nullable(),
  /** The stage at work or next; null once finished. */
  stage: stageSchema.nullable(),
  /** Pages read so far and in all, while reading. */
  pagesDone: z.number().int(),
  pageCount: z.number().int().nullable(),
  receivedAt: instantSchema,
  duplicateArrivals: z.number().int(),
  documentType: documentTypeSchema.nullable(),
  vendor: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  issueDate: isoDateSchema.nullable(),
  currency: currencySchema.nullable(),
  grandTotal: decimalSchema.nullable(),
  findingCount: z.number().int(),
  worstSeverity: severitySchema.nullable(),
  probability: z.number().nullable(),
  caseId: caseIdSchema.nullable(),
  /** First and last page in its file, where the document is a part of one. */
  part: z.object({ firstPage: z.number().int(), lastPage: z.number().int() }).nullable(),
  /** Documents the file seems to hold, where a split waits for a decision; null where none is proposed. */
  proposedParts: z.number().int().nullable(),
});
export type InboxRow = Readonly<z.infer<typeof inboxRowSchema>>;

export const inboxPageSchema = z.object({ total: z.number().int(), rows: z.array(inboxRowSchema).readonly() });
export type InboxPage = Readonly<z.infer<typeof inboxPageSchema>>;

/** The live queue: what is waiting, at work and finished since the last time it was idle. */
export const queueStateSchema = z.object({
  waiting: z.number().int(),
  working: z.number().int(),
  finished: z.number().int(),
  parked: z.number().int(),
  /** Estimated milliseconds until the queue is empty; null when idle or unknown. */
  timeLeftMs: z.number().nullable(),
});
export type QueueState = Readonly<z.infer<typeof queueStateSchema>>;

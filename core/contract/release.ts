import { z } from 'zod';
import { instantSchema } from '../vocabulary/dates.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { documentIdSchema } from '../vocabulary/ids.ts';
import { releaseFormatSchema } from './exportProfile.ts';

export const releaseIdSchema = z.uuid().brand<'ReleaseId'>();
export type ReleaseId = z.infer<typeof releaseIdSchema>;
export const destinationIdSchema = z.uuid().brand<'DestinationId'>();
export type DestinationId = z.infer<typeof destinationIdSchema>;
export const pushIdSchema = z.uuid().brand<'PushId'>();
export type PushId = z.infer<typeof pushIdSchema>;

/** `changed`: it left before, and its values are not the ones that left. */
export const releaseStandingSchema = z.enum(['unreleased', 'released', 'changed']);
export type ReleaseStanding = z.infer<typeof releaseStandingSchema>;

export const releasableRowSchema = z.object({
  documentId: documentIdSchema,
  fileName: z.string(),
  vendor: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  issueDate: z.string().nullable(),
  grandTotal: z.string().nullable(),
  currency: z.string().nullable(),
  confirmedAt: instantSchema,
  confirmedBy: z.string(),
  standing: releaseStandingSchema,
  releasedAt: instantSchema.nullable(),
});
export type ReleasableRow = Readonly<z.infer<typeof releasableRowSchema>>;

/** Where releases go. A folder is known to screens by its name alone; its path stays with the engine. */
export const destinationSchema = z.discriminatedUnion('kind', [
  z.object({ id: destinationIdSchema, kind: z.literal('folder'), name: z.string() }),
  z.object({
    id: destinationIdSchema,
    kind: z.literal('http'),
    name: z.string(),
    url: z.string(),
    hasSecret: z.boolean(),
  }),
]);
export type Destination = Readonly<z.infer<typeof destinationSchema>>;

export const httpTargetSchema = z.object({
  name: z.string().trim().min(1).max(100),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  /** Shared with the receiver; signs each push. Never told again. */
  secret: z.string().min(16).max(500),
  /** Plain HTTP to another machine than this one must be allowed by a person. */
  allowPlainHttp: z.boolean().default(false),
});

export const previewCellSchema = z.object({
  text: z.string(),
  kind: z.enum(['text', 'number', 'date', 'empty']),
  /** The text began like a formula and leaves with an apostrophe before it. */
  neutralised: z.boolean(),
});
export type PreviewCell = Readonly<z.infer<typeof previewCellSchema>>;

export const withheldSchema = z.object({
  documentId: documentIdSchema,
  fileName: z.string(),
  /** Why it does not leave in this format, each a sentence. */
  reasons: z.array(z.string()).readonly(),
});
export type Withheld = Readonly<z.infer<typeof withheldSchema>>;

export const releasePreviewSchema = z.object({
  /** Names of the files that would be written; of many only the first. */
  fileNames: z.array(z.string()).readonly(),
  fileCount: z.number().int(),
  columns: z.array(z.object({ name: z.string(), isNumber: z.boolean() })).readonly(),
  /** At most 200; empty for formats that are no tables. */
  rows: z.array(z.array(previewCellSchema).readonly()).readonly(),
  rowCount: z.number().int(),
  /** The first file as text, for formats that are no tables; at most 20,000 characters. */
  text: z.string().nullable(),
  withheld: z.array(withheldSchema).readonly(),
  /** Those that left before in the very same version. */
  releasedBefore: z.array(documentIdSchema).readonly(),
  /** What a receiver should know, e.g. that letters are not in the encoding. */
  remarks: z.array(z.string()).readonly(),
});
export type ReleasePreview = Readonly<z.infer<typeof releasePreviewSchema>>;

export const releaseStateSchema = z.enum(['writing', 'done', 'failed', 'cancelled']);

export const ledgerRowSchema = z.object({
  releaseId: releaseIdSchema,
  at: instantSchema,
  by: z.string(),
  profile: z.string(),
  format: releaseFormatSchema,
  destination: z.string(),
  state: releaseStateSchema,
  failure: failureSchema.nullable(),
  documents: z.number().int(),
  files: z.number().int(),
  /** Pushes of it that have not arrived yet. */
  undelivered: z.number().int(),
});
export type LedgerRow = Readonly<z.infer<typeof ledgerRowSchema>>;

export const ledgerEntrySchema = z.object({
  documentId: documentIdSchema,
  fileName: z.string(),
  vendor: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  /** The file it left in. */
  releasedAs: z.string(),
  contentHash: z.string(),
  changedSince: z.boolean(),
});
export type LedgerEntry = Readonly<z.infer<typeof ledgerEntrySchema>>;

/** waiting → delivered | given-up (retried by a person); held until a person lets it go. */
export const pushStateSchema = z.enum(['waiting', 'delivered', 'given-up', 'held']);

export const pushRowSchema = z.object({
  pushId: pushIdSchema,
  releaseId: releaseIdSchema,
  destination: z.string(),
  fileName: z.string(),
  byteSize: z.number().int(),
  state: pushStateSchema,
  attempts: z.number().int(),
  nextAt: instantSchema.nullable(),
  /** What the last attempt met, e.g. "HTTP 503"; null before the first and after success. */
  lastProblem: z.string().nullable(),
  createdAt: instantSchema,
  deliveredAt: instantSchema.nullable(),
});
export type PushRow = Readonly<z.infer<typeof pushRowSchema>>;

export const releaseRequestSchema = z.object({
  profileId: z.string(),
  documentIds: z.array(documentIdSchema).min(1).max(10_000),
  destinationId: destinationIdSchema,
  /** Also those that left before in the very same version; without it they are refused. */
  again: z.boolean().default(false),
});
export type ReleaseRequest = z.infer<typeof releaseRequestSchema>;

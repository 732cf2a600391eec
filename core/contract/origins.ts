import { z } from 'zod';
import { instantSchema } from '../vocabulary/dates.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { documentIdSchema, sourceIdSchema } from '../vocabulary/ids.ts';
import { documentStatusSchema } from './documentStatus.ts';
import { sourceRulesSchema } from './sources.ts';

/** What an e-mail says of itself. Never verified: anyone can write anything here. */
const envelopeSchema = z.object({
  subject: z.string(),
  /** Name and address as written, e.g. "Nordlicht GmbH <rechnung@nordlicht.example>". */
  sender: z.string(),
  /** Null where there is none that can be understood. */
  sentAt: instantSchema.nullable(),
});
export type Envelope = Readonly<z.infer<typeof envelopeSchema>>;

/** Why something in a container is no document of its own. Stored: only add. */
export const skipReasonSchema = z.enum(['picture-in-text', 'calendar', 'contact-card', 'signature', 'system-file']);
export type SkipReason = z.infer<typeof skipReasonSchema>;

/** A mail or archive that something lay in. */
export const containerViewSchema = z.object({
  documentId: documentIdSchema,
  fileName: z.string(),
  mediaType: z.string(),
  /** What a mail says of itself, unverified; null for an archive. */
  subject: z.string().nullable(),
  sender: z.string().nullable(),
  sentAt: instantSchema.nullable(),
});

/** Where a file came from, beyond its name. */
export const originSchema = z.object({
  /** The containers it lay in, outermost first. */
  containers: z.array(containerViewSchema).readonly(),
  /** Its name within the innermost one; null for a file of its own. */
  innerPath: z.string().nullable(),
  /** The watched folder it came from, with the rules that held then. */
  source: z.object({ id: sourceIdSchema, name: z.string(), rules: sourceRulesSchema }).nullable(),
});
export type Origin = Readonly<z.infer<typeof originSchema>>;

/** One thing in a container and what became of it. */
export const contentSchema = z.object({
  position: z.number().int(),
  path: z.string(),
  byteSize: z.number().int(),
  /** The document it is, or is one more arrival of; null where it was skipped. */
  documentId: documentIdSchema.nullable(),
  status: documentStatusSchema.nullable(),
  failure: failureSchema.nullable(),
  skipReason: skipReasonSchema.nullable(),
});
export type Content = Readonly<z.infer<typeof contentSchema>>;

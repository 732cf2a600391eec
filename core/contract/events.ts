import { z } from 'zod';
import { caseIdSchema, documentIdSchema } from '../vocabulary/ids.ts';
import { stageSchema } from './documents.ts';
import { releaseIdSchema } from './release.ts';
import { queueStateSchema } from './inbox.ts';
import { storeStatusSchema } from './storeStatus.ts';
import { failureSchema } from '../vocabulary/failure.ts';

/** What the engine tells whoever listens. Events say that something changed; the listener asks for what it shows. */
export const engineEventSchema = z.discriminatedUnion('kind', [
  /** Rows were added, changed or removed; at most a few a second, ids gathered. */
  z.object({ kind: z.literal('documents-changed'), documentIds: z.array(documentIdSchema) }),
  z.object({
    kind: z.literal('progress'),
    documentId: documentIdSchema,
    stage: stageSchema,
    pagesDone: z.number().int(),
    pageCount: z.number().int().nullable(),
  }),
  z.object({ kind: z.literal('queue'), queue: queueStateSchema }),
  z.object({ kind: z.literal('cases-changed'), caseIds: z.array(caseIdSchema) }),
  z.object({ kind: z.literal('settings-changed') }),
  /** A model was learned, or others are at work; `isProgress`: a training came further, and nothing else. */
  z.object({ kind: z.literal('models-changed'), isProgress: z.boolean() }),
  /** Something was learned, forgotten or remembered again. */
  z.object({ kind: z.literal('memory-changed') }),
  /** A rule or a snooze was made, changed or ended. */
  z.object({ kind: z.literal('rules-changed') }),
  /** A watched folder was added, changed, removed, or is in another state. */
  z.object({ kind: z.literal('sources-changed') }),
  /** An import of ledger data began, came further or ended. */
  z.object({ kind: z.literal('ledger-changed') }),
  /** A search for records of vendors that may be one began or ended, or something was said of them. */
  z.object({ kind: z.literal('vendors-changed') }),
  /** A run of control tests began, came further or ended, or a test's parameters changed. */
  z.object({ kind: z.literal('controls-changed') }),
  z.object({ kind: z.literal('store-status'), status: storeStatusSchema }),
  /** A file with bytes already known arrived again. */
  z.object({ kind: z.literal('duplicate-arrived'), documentId: documentIdSchema, fileName: z.string() }),
  /** Ledger, outbox, profiles or destinations changed. */
  z.object({ kind: z.literal('release-changed') }),
  z.object({
    kind: z.literal('release-progress'),
    releaseId: releaseIdSchema,
    done: z.number().int(),
    total: z.number().int(),
  }),
  z.object({ kind: z.literal('problem'), failure: failureSchema }),
]);
export type EngineEvent = Readonly<z.infer<typeof engineEventSchema>>;

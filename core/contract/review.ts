import { oc } from '@orpc/contract';
import { z } from 'zod';
import { instantSchema } from '../vocabulary/dates.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { documentIdSchema, savedViewIdSchema } from '../vocabulary/ids.ts';
import { currencySchema, decimalSchema } from '../vocabulary/money.ts';
import { documentViewSchema } from './documents.ts';
import { inboxFilterSchema } from './inbox.ts';
import { leaseSchema, reviewStateSchema } from './reviewState.ts';

/** What orders the queue. By expected loss the largest comes first, which is what the desk opens. */
export const reviewSortSchema = z.enum(['expectedLoss', 'grandTotal', 'vendor', 'receivedAt', 'decidedAt']);
export type ReviewSort = z.infer<typeof reviewSortSchema>;

/** Which documents of the queue to list. All given conditions must hold. */
export const reviewFilterSchema = inboxFilterSchema
  .pick({
    text: true,
    documentTypes: true,
    minimumSeverity: true,
    withOpenAlert: true,
    receivedFrom: true,
    receivedTo: true,
    currency: true,
  })
  .extend({
    states: z.array(reviewStateSchema).min(1).default(['waiting']),
    /** Grand total of at least this, in the document's own currency, whatever its sign. */
    minimumTotal: decimalSchema.optional(),
    /** Only documents whose account waits for a second person. */
    awaitsSecond: z.boolean().optional(),
  });
export type ReviewFilter = z.infer<typeof reviewFilterSchema>;

export const reviewQuerySchema = z.object({
  filter: reviewFilterSchema.prefault({}),
  sort: reviewSortSchema.default('expectedLoss'),
  descending: z.boolean().default(true),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().min(1).max(500).default(100),
});
export type ReviewQuery = z.input<typeof reviewQuerySchema>;

export const reviewRowSchema = z.object({
  documentId: documentIdSchema,
  fileName: z.string(),
  vendor: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  grandTotal: decimalSchema.nullable(),
  currency: currencySchema.nullable(),
  /** Money to be lost if nobody looks, in euro by rough rates; see docs/review.md. */
  expectedLoss: z.number().nonnegative(),
  /** Values no person decided that are less likely right than the doubt threshold. */
  doubtfulFields: z.number().int(),
  findings: z.number().int(),
  state: reviewStateSchema,
  by: z.string().nullable(),
  at: instantSchema.nullable(),
  reason: z.string().nullable(),
  until: instantSchema.nullable(),
  /** Who confirmed first, where the account waits for a second person. */
  firstBy: z.string().nullable(),
  receivedAt: instantSchema,
  lease: leaseSchema.nullable(),
});
export type ReviewRow = Readonly<z.infer<typeof reviewRowSchema>>;

export const reviewProgressSchema = z.object({
  /** Confirmed since midnight where the store lives. */
  confirmedToday: z.number().int(),
  waiting: z.number().int(),
  /** Milliseconds until nothing waits, by the median time of the last confirmations; null where there were none. */
  timeLeftMs: z.number().nullable(),
});
export type ReviewProgress = Readonly<z.infer<typeof reviewProgressSchema>>;

export const reviewPageSchema = z.object({
  total: z.number().int(),
  rows: z.array(reviewRowSchema).readonly(),
  progress: reviewProgressSchema,
  /** How many documents are in each state, whatever the filter; waiting counts those that are to be looked at. */
  counts: z.record(reviewStateSchema, z.number().int()),
});
export type ReviewPage = Readonly<z.infer<typeof reviewPageSchema>>;

/** A filter and an order under a name. */
export const savedViewSchema = z.object({
  id: savedViewIdSchema,
  name: z.string().trim().min(1).max(80),
  filter: reviewFilterSchema,
  sort: reviewSortSchema,
  descending: z.boolean(),
});
export type SavedView = Readonly<z.infer<typeof savedViewSchema>>;

const base = oc.errors({ VOUCH: { data: failureSchema } });
const ofDocument = z.object({ documentId: documentIdSchema });
const reason = z.string().trim().min(1).max(2000);
const withReason = ofDocument.extend({ reason });

/** The review queue: which document next, and what a person decides about it. Every decision is undone like any change. */
export const reviewContract = {
  queue: base.input(reviewQuerySchema).output(reviewPageSchema),
  /**
   * The document to look at next, leased to this analyst, and those after it, to be prefetched. `after` is a document
   * that is passed over for now: where it still waits, the one behind it in the order comes, from the top again at the end.
   */
  next: base
    .input(
      z.object({
        after: documentIdSchema.nullable().default(null),
        viewId: savedViewIdSchema.nullable().default(null),
      }),
    )
    .output(z.object({ documentId: documentIdSchema.nullable(), upcoming: z.array(documentIdSchema).readonly() })),
  /**
   * Every value stands as it is, seen by this analyst. Refused with REVIEW_INCOMPLETE where a required value is missing,
   * unless `override` is true. Where the account needs a second person, the first confirmation leaves the document waiting.
   */
  confirm: base.input(ofDocument.extend({ override: z.boolean().default(false) })).output(documentViewSchema),
  /**
   * The second person's word on the account: typed without seeing it, or seen beside its crop (`account` null). An account
   * that differs escalates the document.
   */
  confirmAccount: base.input(ofDocument.extend({ account: z.string().max(100).nullable() })).output(documentViewSchema),
  reject: base.input(withReason).output(documentViewSchema),
  /** Comes back by itself at `until`. */
  postpone: base
    .input(ofDocument.extend({ until: instantSchema, reason: reason.nullable().default(null) }))
    .output(documentViewSchema),
  escalate: base.input(withReason).output(documentViewSchema),
  /** Back to those that wait, from any other state. */
  return: base.input(withReason).output(documentViewSchema),
  /** Takes the document for this analyst, or goes on having it; refused while somebody else has it. */
  renewLease: base.input(ofDocument).output(leaseSchema),
  giveBack: base.input(ofDocument).output(z.object({ given: z.boolean() })),
  views: {
    list: base.output(z.array(savedViewSchema).readonly()),
    /** Keeps a new view, or changes the one of this id. */
    save: base.input(savedViewSchema.partial({ id: true })).output(savedViewSchema),
    remove: base.input(z.object({ id: savedViewIdSchema })).output(z.object({ removed: z.boolean() })),
  },
};

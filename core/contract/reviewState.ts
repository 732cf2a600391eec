import { z } from 'zod';
import { instantSchema } from '../vocabulary/dates.ts';

/** Where a document stands with the people who review it. One that was returned waits again, with the reason. */
export const reviewStateSchema = z.enum(['waiting', 'confirmed', 'postponed', 'escalated', 'rejected']);

/** Somebody is at work on a document until then, unless renewed. */
export const leaseSchema = z.object({ by: z.string(), expiresAt: instantSchema });
export type Lease = Readonly<z.infer<typeof leaseSchema>>;

/** What is known of a payee account that needs two persons. */
export const secondCheckSchema = z.object({
  /** The account is new or was corrected, and the amount is above the limit of the settings. */
  isRequired: z.boolean(),
  /** Who confirmed first and when; null before. */
  first: z.object({ by: z.string(), at: instantSchema }).nullable(),
});

export const documentReviewSchema = z.object({
  state: reviewStateSchema,
  /** Who decided and when; null where nobody has. */
  by: z.string().nullable(),
  at: instantSchema.nullable(),
  reason: z.string().nullable(),
  /** When a postponed document comes back by itself. */
  until: instantSchema.nullable(),
  /** A lease that still holds. */
  lease: leaseSchema.nullable(),
  secondCheck: secondCheckSchema,
});
export type DocumentReview = Readonly<z.infer<typeof documentReviewSchema>>;

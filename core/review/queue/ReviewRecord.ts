import { z } from 'zod';
import { instantSchema } from '../../vocabulary/dates.ts';
import { reviewStateSchema } from '../../contract/reviewState.ts';

/** What people decided about a document: the part of its place in the queue that is a record, and is logged and undone. */
export const reviewRecordSchema = z.object({
  state: reviewStateSchema,
  by: z.string().nullable(),
  at: instantSchema.nullable(),
  reason: z.string().nullable(),
  until: instantSchema.nullable(),
  /** The first of two confirmations, with the account that was confirmed. */
  first: z.object({ by: z.string(), at: instantSchema, account: z.string() }).nullable(),
  /** Hash of the values that were confirmed; null where nothing is confirmed. */
  values: z.string().nullable().default(null),
});
export type ReviewRecord = Readonly<z.infer<typeof reviewRecordSchema>>;

export const undecided: ReviewRecord = {
  state: 'waiting',
  by: null,
  at: null,
  reason: null,
  until: null,
  first: null,
  values: null,
};

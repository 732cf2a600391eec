import { reviewRecordSchema } from '../../review/queue/ReviewRecord.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { readDocument } from '../queries/documents.ts';
import { reviewKinds } from '../queries/reviewDecisions.ts';
import { readReviewRecord, writeReviewRecord } from '../queries/reviews.ts';
import { reversible } from './ReversibleKind.ts';

/** What a person decided about a document in the queue. */
export const reviewDecision = reversible({
  name: 'review',
  recordKind: 'document',
  done: reviewKinds,
  undone: 'review.decision-undone',
  redone: 'review.decision-redone',
  recordId: documentIdSchema,
  state: reviewRecordSchema,
  present: (store, documentId) => readReviewRecord(store.db, documentId),
  restore: (store, documentId, { to }) => writeReviewRecord(store.db, documentId, to),
  describe: (store, documentId, { after }) => ({
    documentId,
    description: `${readDocument(store.db, documentId).fileName}: ${after.state}`,
  }),
});

import type { DocumentReview } from '../../contract/reviewState.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { readSecondCheck } from '../queries/accountCheck.ts';
import { readReviewLease } from '../queries/reviewLeases.ts';
import { readReviewRecord } from '../queries/reviews.ts';
import type { Store } from '../Store.ts';

/** Where a document stands with the people who review it. */
export function readDocumentReview(store: Pick<Store, 'db' | 'clock'>, documentId: DocumentId): DocumentReview {
  const { first: _first, values: _values, ...decision } = readReviewRecord(store.db, documentId);
  return {
    ...decision,
    lease: readReviewLease(store, documentId),
    secondCheck: readSecondCheck(store.db, documentId),
  };
}

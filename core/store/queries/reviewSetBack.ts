import type { ReviewRecord } from '../../review/queue/ReviewRecord.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import { readReviewRecord, writeReviewRecord } from './reviews.ts';
import { digestOfValues } from './valuesDigest.ts';

/**
 * A confirmation is about the values that were seen. Where a confirmed document has others now, whoever changed them, it
 * waits for review again. Called wherever values change, in that transaction.
 */
export function setBackWhereChanged(store: Store, documentId: DocumentId, by: string): void {
  const before = readReviewRecord(store.db, documentId);
  if (before.state !== 'confirmed' || before.values === null) return;
  if (before.values === digestOfValues(store.db, documentId)) return;
  const after: ReviewRecord = { ...before, state: 'waiting', first: null, values: null };
  writeReviewRecord(store.db, documentId, after);
  store.changeLog.append({
    actor: by,
    kind: 'review.set-back',
    recordKind: 'document',
    recordId: documentId,
    before,
    after,
  });
}

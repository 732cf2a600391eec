import { z } from 'zod';
import { correctField } from '../store/queries/corrections.ts';
import { confirmDocument, postponeDocument, rejectDocument, returnDocument } from '../store/queries/reviewDecisions.ts';
import type { Store } from '../store/Store.ts';
import { redo, undo } from '../store/undo.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import type { DocumentId } from '../vocabulary/ids.ts';

/** One thing an analyst does; numbers choose among what there is. */
export const reviewStepSchema = z.object({
  act: z.enum(['correct', 'correctAll', 'break', 'confirm', 'reject', 'postpone', 'return', 'undo', 'redo']),
  by: z.enum(['ada', 'bob']),
  document: z.number().int().nonnegative(),
  field: z.enum(['vendor', 'invoiceNumber', 'iban']),
  value: z.enum(['', 'A1', 'B2', 'C3']),
});
export type ReviewStep = z.infer<typeof reviewStepSchema>;

/** Does one step; what the store refuses on purpose changes nothing. */
export function takeReviewStep(store: Store, documents: readonly DocumentId[], step: ReviewStep): void {
  try {
    doStep(store, documents, step);
  } catch (error) {
    if (!(error instanceof VouchFailure) && !(error instanceof BrokenOff)) throw error;
  }
}

/** Work that failed in the middle of its transaction. */
class BrokenOff extends Error {}

function doStep(store: Store, documents: readonly DocumentId[], { act, by, document, field, value }: ReviewStep): void {
  const documentId = documents[document % documents.length];
  if (documentId === undefined) return;
  const correctEach = () => {
    for (const each of documents) correctField(store, { documentId: each, field, value }, by);
  };
  const until = new Date(store.clock.now() + 60_000).toISOString();
  const steps: Record<ReviewStep['act'], () => unknown> = {
    correct: () => correctField(store, { documentId, field, value }, by),
    correctAll: () => store.changeLog.asOne(correctEach),
    break: () =>
      store.db.transaction(() => {
        correctEach();
        throw new BrokenOff();
      }),
    confirm: () => confirmDocument(store, { documentId, override: true }, by),
    reject: () => rejectDocument(store, documentId, value === '' ? 'none' : value, by),
    postpone: () => postponeDocument(store, { documentId, until, reason: null }, by),
    return: () => returnDocument(store, documentId, 'again', by),
    undo: () => undo(store, by),
    redo: () => redo(store, by),
  };
  steps[act]();
}

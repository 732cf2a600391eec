import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Failure } from '../../../../core/vocabulary/failure.ts';
import type { DocumentId } from '../../../../core/vocabulary/ids.ts';
import { navigate } from '../../../app/address.ts';
import { places } from '../../../app/places.ts';
import { useUndo } from '../../../app/useUndo.ts';
import { engine } from '../../../bridge/bridge.ts';
import { failureFrom } from '../../../bridge/failureFrom.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { engineQueries } from '../../../queries/engineQueries.ts';
import { showToast } from '../../../ui/toasts.tsx';
import { began } from '../../../viewer/timeline.ts';
import { workedView } from '../../queue/useReviewNext.ts';
import { reviewCourse } from './reviewCourse.ts';

interface StepOptions {
  readonly documentId: DocumentId;
  readonly fileName: string;
  readonly upcoming: readonly DocumentId[];
  /** Saves what is typed; answers why not where some of it was refused. */
  readonly saveAll: () => Promise<Failure | null>;
}

interface ReviewStep {
  /** Confirms the document and opens the next; `override` confirms although required values are missing. */
  readonly confirm: (override: boolean) => void;
  /** Opens the next after a decision was made elsewhere, as in a dialog. */
  readonly goOn: () => void;
}

/**
 * Confirms the document and opens the next of the queue at once, which was made ready before. What is typed is saved
 * first, then the document is confirmed; where the engine refuses, a notice says so and leads back. Where nothing was
 * made ready, the engine is asked which is next.
 */
export function useReviewStep({ documentId, fileName, upcoming, saveAll }: StepOptions): ReviewStep {
  const { t } = useTranslation();
  const client = useQueryClient();
  const changes = useUndo();
  const step = useCallback(
    (decide: () => Promise<void>) => {
      const [expected = null] = upcoming;
      reviewCourse.decided.add(documentId);
      if (expected !== null) arrive(expected);
      const decision = decide();
      reviewCourse.underWay.add(decision);
      const carryOut = async () => {
        await decision.finally(() => reviewCourse.underWay.delete(decision));
        // What is at work is never taken from under the hands: the queue's answer orders those after it.
        if (expected !== null) return;
        await Promise.allSettled(reviewCourse.underWay);
        const next = await engine.review.next({ after: documentId, viewId: workedView.get() });
        if (location.hash !== `#${places.document(documentId)}`) return;
        arrive(next.documentId);
        if (next.documentId === null) showToast({ message: t('desk.nothingLeft'), kind: 'good', key: 'review-left' });
      };
      carryOut().catch((error: unknown) => {
        // It waits in the queue as before; whoever is at work on the next one is not taken away from it.
        reviewCourse.decided.delete(documentId);
        const failure = failureFrom(error);
        const remedy = failure.code === 'REVIEW_INCOMPLETE' ? t('desk.overrideHint') : failure.remedy;
        showToast({
          message: `${fileName}: ${failure.message} ${remedy}`,
          key: `review-refused-${documentId}`,
          action: { text: t('action.open'), onClick: () => arrive(documentId) },
        });
      });
    },
    [documentId, fileName, t, upcoming],
  );
  return useMemo(
    () => ({
      confirm: (override) =>
        step(async () => {
          const refusal = await saveAll();
          if (refusal !== null) throw refusal;
          const document = await engine.review.confirm({ documentId, override });
          client.setQueryData(engineQueries.documents.get.queryKey({ input: { documentId } }), document);
          showToast({
            message: t(document.review.state === 'confirmed' ? 'desk.confirmed' : 'desk.confirmedFirst'),
            kind: 'good',
            key: 'review-decided',
            action: { text: t('invoice.undo'), onClick: () => changes.undo() },
          });
        }),
      goOn: () => step(() => Promise.resolve()),
    }),
    [changes, client, documentId, saveAll, step, t],
  );
}

/** Opens a document of the queue; the queue where nothing is left. One step back still leads to where the review began. */
function arrive(id: DocumentId | null): void {
  if (id !== null) began('left');
  // Left while the screen still is as it was laid out: once it is redrawn, leaving a field has it all laid out anew.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  reviewCourse.arrival = id;
  navigate(id === null ? places.review : places.document(id), { replace: id !== null });
}

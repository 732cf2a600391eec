import { type ReactElement, useEffectEvent, useLayoutEffect } from 'react';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { ReviewProgress } from '../../../../core/contract/review.ts';
import type { DocumentId } from '../../../../core/vocabulary/ids.ts';
import type { Failure } from '../../../../core/vocabulary/failure.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import type { KeyBinding } from '../../../keys/KeyRegistry.ts';
import { useKeys } from '../../../keys/useKeys.ts';
import { showFailure } from '../../../ui/toasts.tsx';
import { useReviewDialogs } from '../../queue/useReviewDialogs.tsx';
import { reviewCourse } from './reviewCourse.ts';
import { useReviewStep } from './useReviewStep.ts';
import { useUpcoming } from './useUpcoming.ts';

interface ReviewDeskOptions {
  readonly document: DocumentView;
  readonly saveAll: () => Promise<Failure | null>;
  /** Ends typing into a line; false where what is typed has no meaning, and stays. */
  readonly settleLines: () => boolean;
  /** Gives the focus to the field by which most money may be lost; to none where nothing is doubtful. */
  readonly focusFirst: () => void;
}

interface ReviewDesk {
  readonly progress: ReviewProgress | null;
  readonly confirm: () => void;
  /** The dialog of a decision that asks something; null while none does. */
  readonly dialog: ReactElement | null;
}

/** A document's way through the review queue: its lease, its decision, the next one made ready and opened. */
export function useReviewDesk({ document, saveAll, settleLines, focusFirst }: ReviewDeskOptions): ReviewDesk {
  const { t } = useTranslation();
  const { id, review, status, stands } = document;
  const { ids: upcoming, progress } = useUpcoming(id);
  const step = useReviewStep({ documentId: id, fileName: document.fileName, upcoming, saveAll });
  const confirm = (override: boolean) => {
    if (settleLines()) step.confirm(override);
  };
  const arrive = useEffectEvent((shown: DocumentId) => {
    if (reviewCourse.arrival !== shown) return;
    reviewCourse.arrival = null;
    focusFirst();
  });
  // Before anything is seen: the field has the focus in the first frame that shows the document.
  useLayoutEffect(() => arrive(id), [id]);
  const isWaiting = status === 'done' && stands && review.state === 'waiting';
  const { dialog, ask } = useReviewDialogs({
    // What was returned is to be looked at now.
    onDone: () => isWaiting && step.goOn(),
    onRefused: showFailure,
  });
  const asking = (
    keys: string,
    act: 'postpone' | 'reject' | 'escalate' | 'return',
    isEnabled: boolean,
  ): KeyBinding => ({
    keys,
    description: t(`queue.keys.${act}`),
    inFields: true,
    isEnabled,
    run: () => ask(act, { id, fileName: document.fileName }),
  });
  const isDecided = status === 'done' && stands && review.state !== 'waiting';
  const bindings: readonly KeyBinding[] = [
    {
      keys: 'Ctrl+Enter',
      description: t('desk.confirmKey'),
      inFields: true,
      isEnabled: isWaiting,
      run: () => confirm(false),
    },
    {
      keys: 'Ctrl+Shift+Enter',
      description: t('desk.overrideKey'),
      inFields: true,
      isEnabled: isWaiting,
      run: () => confirm(true),
    },
    asking('Alt+P', 'postpone', isWaiting),
    asking('Alt+X', 'reject', isWaiting),
    asking('Alt+E', 'escalate', isWaiting),
    asking('Alt+B', 'return', isDecided),
  ];
  useKeys(t('invoice.scope'), bindings);
  return { progress, confirm: () => confirm(false), dialog };
}

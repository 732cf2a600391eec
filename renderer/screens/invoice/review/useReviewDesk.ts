import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { ReviewProgress } from '../../../../core/contract/review.ts';
import type { Failure } from '../../../../core/vocabulary/failure.ts';
import type { KeyBinding } from '../../../keys/KeyRegistry.ts';
import { useKeys } from '../../../keys/useKeys.ts';
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
  const arrive = useEffectEvent(() => {
    if (reviewCourse.arrival !== id) return;
    reviewCourse.arrival = null;
    focusFirst();
  });
  useEffect(() => arrive(), []);
  const isWaiting = status === 'done' && stands && review.state === 'waiting';
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
  ];
  useKeys(t('invoice.scope'), bindings);
  return { progress, confirm: () => confirm(false) };
}

import { useMemo } from 'react';
import type { DocumentView } from '../../../core/contract/documents.ts';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { useUndo } from '../../app/useUndo.ts';
import { engine } from '../../bridge/bridge.ts';
import { failureFrom } from '../../bridge/failureFrom.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { queryClient } from '../../queries/queryClient.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { showToast } from '../../ui/toasts.tsx';

/** What an analyst can decide about a document. Each answers why not where it was refused, and null where it was done. */
export interface ReviewActs {
  /** `override` confirms in spite of missing values, which is refused with REVIEW_INCOMPLETE otherwise. */
  readonly confirm: (documentId: DocumentId, override?: boolean) => Promise<Failure | null>;
  /** The second person's account, typed blind; null where it was compared with the page. */
  readonly confirmAccount: (documentId: DocumentId, account: string | null) => Promise<Failure | null>;
  readonly reject: (documentId: DocumentId, reason: string) => Promise<Failure | null>;
  readonly postpone: (documentId: DocumentId, until: string, reason: string | null) => Promise<Failure | null>;
  readonly escalate: (documentId: DocumentId, reason: string) => Promise<Failure | null>;
  readonly giveBack: (documentId: DocumentId, reason: string) => Promise<Failure | null>;
}

/** The decisions, each with a word on what was done and the way to take it back. */
export function useReviewActs(): ReviewActs {
  const { t } = useTranslation();
  const { undo } = useUndo();
  return useMemo(() => {
    const decide = async (decision: Promise<DocumentView>): Promise<Failure | null> => {
      try {
        const view = await decision;
        queryClient.setQueryData(engineQueries.documents.get.queryKey({ input: { documentId: view.id } }), view);
        showToast({
          message: t(isFirstOfTwo(view) ? 'queue.done.first' : `queue.done.${view.review.state}`, {
            name: view.fileName,
          }),
          kind: 'good',
          key: 'review',
          action: { text: t('action.undo'), onClick: undo },
        });
        return null;
      } catch (error) {
        return failureFrom(error);
      }
    };
    return {
      confirm: (documentId, override = false) => decide(engine.review.confirm({ documentId, override })),
      confirmAccount: (documentId, account) => decide(engine.review.confirmAccount({ documentId, account })),
      reject: (documentId, reason) => decide(engine.review.reject({ documentId, reason })),
      postpone: (documentId, until, reason) => decide(engine.review.postpone({ documentId, until, reason })),
      escalate: (documentId, reason) => decide(engine.review.escalate({ documentId, reason })),
      giveBack: (documentId, reason) => decide(engine.review.return({ documentId, reason })),
    };
  }, [t, undo]);
}

/** The account needs a second person, and this was the first. */
function isFirstOfTwo({ review }: DocumentView): boolean {
  return review.state === 'waiting' && review.secondCheck.first !== null;
}

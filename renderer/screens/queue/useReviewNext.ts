import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { DocumentId, SavedViewId } from '../../../core/vocabulary/ids.ts';
import { navigate } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { engine } from '../../bridge/bridge.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Observable } from '../../ui/Observable.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { makeReadyAhead } from './documentsAhead.ts';

/** The saved view that is worked through; null for the whole queue. It stays while the window is open. */
export const workedView = new Observable<SavedViewId | null>(null);

/**
 * Opens the next document of the queue and has those after it fetched. `after`: the one left behind, which comes up again later
 * where it still waits; null at the beginning. Where nothing waits, the queue shows.
 */
export function useReviewNext(): (after: DocumentId | null) => Promise<void> {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useCallback(
    async (after) => {
      try {
        const { documentId, upcoming } = await engine.review.next({ after, viewId: workedView.get() });
        if (documentId === null) {
          navigate(places.review);
          showToast({ message: t('queue.nothingNext'), key: 'review-next' });
          return;
        }
        navigate(places.document(documentId), { replace: after !== null });
        makeReadyAhead(client, upcoming);
      } catch (error) {
        showFailure(error);
      }
    },
    [client, t],
  );
}

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId, SavedViewId } from '../../../core/vocabulary/ids.ts';
import { navigate } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { engine } from '../../bridge/bridge.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { queryClient } from '../../queries/queryClient.ts';
import { Observable } from '../../ui/Observable.ts';
import { fetchAhead } from '../../viewer/pagePictures.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';

/** The saved view that is worked through; null for the whole queue. It stays while the window is open. */
export const workedView = new Observable<SavedViewId | null>(null);

/**
 * Opens the next document of the queue and has those after it fetched. `after`: the one left behind, which comes up again later
 * where it still waits; null at the beginning. Where nothing waits, the queue shows.
 */
export function useReviewNext(): (after: DocumentId | null) => Promise<void> {
  const { t } = useTranslation();
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
        for (const id of upcoming) void prefetchDocument(id);
      } catch (error) {
        showFailure(error);
      }
    },
    [t],
  );
}

/** Fetches a document and the picture of its first page, so that it opens at once. */
export async function prefetchDocument(documentId: DocumentId): Promise<void> {
  const view = await queryClient.ensureQueryData(engineQueries.documents.get.queryOptions({ input: { documentId } }));
  const imageUrl = view.pages[0]?.imageUrl;
  // One that does not come is tried again when it is to be shown.
  if (imageUrl) await fetchAhead(imageUrl).catch(() => null);
}

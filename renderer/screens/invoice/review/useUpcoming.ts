import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { ReviewProgress } from '../../../../core/contract/review.ts';
import type { DocumentId } from '../../../../core/vocabulary/ids.ts';
import { engineQueries } from '../../../queries/engineQueries.ts';
import { fetchAhead } from '../../../viewer/pagePictures.ts';
import { useObservable } from '../../../ui/Observable.ts';
import { workedView } from '../../queue/useReviewNext.ts';
import { upcomingAfter } from './reviewCourse.ts';

/** Documents made ready before they are asked for. */
const ahead = 4;
/** Rows asked for: those ahead, and as many as may be decided before the queue is listed again. */
const asked = 24;

interface Upcoming {
  readonly ids: readonly DocumentId[];
  /** Null until the queue answered. */
  readonly progress: ReviewProgress | null;
}

/** What comes after a document in the review queue, fetched ahead with its first page, words and picture. */
export function useUpcoming(present: DocumentId): Upcoming {
  const client = useQueryClient();
  const viewId = useObservable(workedView);
  const { data: views } = useQuery(engineQueries.review.views.list.queryOptions({ enabled: viewId !== null }));
  const view = views?.find(({ id }) => id === viewId);
  const { data } = useQuery(
    engineQueries.review.queue.queryOptions({
      input:
        view === undefined
          ? { limit: asked }
          : { filter: view.filter, sort: view.sort, descending: view.descending, limit: asked },
      enabled: viewId === null || views !== undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const ids = useMemo(
    () =>
      upcomingAfter(
        present,
        (data?.rows ?? []).map((row) => row.documentId),
      ),
    [data, present],
  );
  const wanted = ids.slice(0, ahead).join(' ');
  useEffect(() => {
    // After what the present document needs: its own words and crops come first.
    let isWanted = true;
    const makeAllReady = async () => {
      for (const id of ids.slice(0, ahead)) {
        if (isWanted) await makeReady(client, id);
      }
    };
    const timer = setTimeout(() => void makeAllReady(), 60);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another list with the same beginning needs nothing
  }, [client, wanted]);
  return { ids, progress: data?.progress ?? null };
}

async function makeReady(client: QueryClient, documentId: DocumentId): Promise<void> {
  const input = { documentId };
  const [document] = await Promise.all([
    client.ensureQueryData(engineQueries.documents.get.queryOptions({ input })),
    client.prefetchQuery(engineQueries.desk.drafts.queryOptions({ input })),
    client.prefetchQuery(engineQueries.repairs.suggest.queryOptions({ input })),
  ]).catch(() => [undefined]);
  const first = document?.pages[0];
  if (first === undefined) return;
  // One that does not come is tried again when it is to be shown.
  if (first.imageUrl !== null) await fetchAhead(first.imageUrl).catch(() => null);
  await client.prefetchQuery(engineQueries.documents.words.queryOptions({ input: { documentId, page: first.number } }));
}

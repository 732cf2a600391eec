import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReviewProgress } from '../../../../core/contract/review.ts';
import type { DocumentId } from '../../../../core/vocabulary/ids.ts';
import { engineQueries } from '../../../queries/engineQueries.ts';
import { useObservable } from '../../../ui/Observable.ts';
import { useDocumentsAhead } from '../../queue/useDocumentsAhead.ts';
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
  useDocumentsAhead(ids.slice(0, ahead));
  return { ids, progress: data?.progress ?? null };
}

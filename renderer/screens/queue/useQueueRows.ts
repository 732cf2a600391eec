import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { ReviewPage, ReviewRow } from '../../../core/contract/review.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { type RowRange, windowsOf, windowSize } from '../inbox/rowWindows.ts';
import type { QueueView } from './queueAddress.ts';

interface QueueRows {
  /** The first page: total, progress and counts; undefined until first told. */
  readonly page: ReviewPage | undefined;
  /** The rows around the visible ones that have arrived, by their place in the list. */
  readonly rows: ReadonlyMap<number, ReviewRow>;
  readonly error: Error | null;
  readonly isStale: boolean;
}

/** Leases run out and postponements end without an event: how often the queue is looked at anew, in milliseconds. */
const lookAgain = 30_000;

/** The rows of the queue, fetched in windows around those visible: it may be of any length. */
export function useQueueRows(view: QueueView, visible: RowRange): QueueRows {
  const first = useQuery({ ...windowQuery(view, 0), placeholderData: keepPreviousData, refetchInterval: lookAgain });
  const others = windowsOf(visible).filter((index) => index > 0);
  const arrived = useQueries({
    queries: others.map((index) => windowQuery(view, index)),
    combine: (results) => results.map(({ data }) => data),
  });
  const rows = useMemo(() => {
    const byIndex = new Map<number, ReviewRow>();
    note(byIndex, 0, first.data);
    for (const [at, page] of arrived.entries()) note(byIndex, (others[at] ?? 0) * windowSize, page);
    return byIndex;
    // eslint-disable-next-line react/exhaustive-deps -- `others` changes with `arrived`
  }, [first.data, arrived]);
  const { data: page, error, isPlaceholderData: isStale } = first;
  const told = useMemo(() => ({ page, rows, error, isStale }), [page, rows, error, isStale]);
  return useDeferredValue(told);
}

function note(rows: Map<number, ReviewRow>, offset: number, page: ReviewPage | undefined): void {
  for (const [at, row] of (page?.rows ?? []).entries()) rows.set(offset + at, row);
}

function windowQuery({ filter, sort, descending }: QueueView, index: number) {
  return engineQueries.review.queue.queryOptions({
    input: { filter, sort, descending, offset: index * windowSize, limit: windowSize },
    gcTime: 60_000,
  });
}

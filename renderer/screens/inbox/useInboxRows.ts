import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { InboxPage, InboxRow } from '../../../core/contract/inbox.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import type { InboxView } from './inboxAddress.ts';
import { type RowRange, windowsOf, windowSize } from './rowWindows.ts';

export interface InboxRows {
  /** Rows the view lists in all; undefined until first told. */
  readonly total: number | undefined;
  /** The rows around the visible ones that have arrived, by their place in the list. */
  readonly rows: ReadonlyMap<number, InboxRow>;
  readonly error: Error | null;
  /** A new view was asked for and the old one still shows. */
  readonly isStale: boolean;
}

/** The rows a view lists, fetched in windows around those visible: the list may be of any length. */
export function useInboxRows(view: InboxView, visible: RowRange): InboxRows {
  const first = useQuery(windowQuery(view, 0, true));
  const others = windowsOf(visible).filter((index) => index > 0);
  const arrived = useQueries({
    queries: others.map((index) => windowQuery(view, index, false)),
    combine: (results) => results.map(({ data }) => data),
  });
  const rows = useMemo(() => {
    const byIndex = new Map<number, InboxRow>();
    note(byIndex, 0, first.data);
    for (const [at, page] of arrived.entries()) note(byIndex, (others[at] ?? 0) * windowSize, page);
    return byIndex;
    // eslint-disable-next-line react/exhaustive-deps -- `others` changes with `arrived`
  }, [first.data, arrived]);
  const { data, error, isPlaceholderData } = first;
  const told = useMemo(
    () => ({ total: data?.total, rows, error, isStale: isPlaceholderData }),
    [data, rows, error, isPlaceholderData],
  );
  // An answer may change every line on screen: drawn piece by piece, it never keeps a hand waiting.
  return useDeferredValue(told);
}

function note(rows: Map<number, InboxRow>, offset: number, page: InboxPage | undefined): void {
  for (const [at, row] of (page?.rows ?? []).entries()) rows.set(offset + at, row);
}

/** Only the first window keeps the rows of the view before while its own are on the way. */
function windowQuery(view: InboxView, index: number, keepsPrevious: boolean) {
  return engineQueries.inbox.list.queryOptions({
    input: { ...view, offset: index * windowSize, limit: windowSize },
    gcTime: 60_000,
    ...(keepsPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

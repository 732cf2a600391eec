import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CaseRow } from '../../../core/contract/cases.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { queryOfFilter, type CaseFilter } from './caseFilter.ts';

const pageSize = 200;

interface CaseRows {
  readonly rows: readonly CaseRow[];
  readonly total: number;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  /** Asks for the rows after those at hand, if there are any. */
  readonly more: () => void;
}

/** The cases a filter lists, fetched a stretch at a time while the analyst scrolls. */
export function useCaseRows(filter: CaseFilter): CaseRows {
  const query = useInfiniteQuery(
    engineQueries.cases.list.infiniteOptions({
      input: (offset: number) => ({ ...queryOfFilter(filter), offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const known = pages.reduce((sum, page) => sum + page.rows.length, 0);
        return last.rows.length > 0 && known < last.total ? known : undefined;
      },
      placeholderData: keepPreviousData,
    }),
  );
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  return {
    rows,
    total: query.data?.pages.at(-1)?.total ?? 0,
    isLoading: query.isPending,
    error: query.error,
    retry: () => void query.refetch(),
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
  };
}

import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { GroupCell, GroupPage } from '../../../core/contract/groups.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { type RowRange, windowsOf, windowSize } from '../inbox/rowWindows.ts';
import type { GroupsView } from './groupsAddress.ts';

interface GroupCells {
  /** Undefined until first told. */
  readonly page: GroupPage | undefined;
  readonly cells: ReadonlyMap<number, GroupCell>;
  readonly error: Error | null;
  readonly isStale: boolean;
}

/** The places of a group, fetched in windows around those in sight: there may be thousands. */
export function useGroupCells(view: GroupsView, visible: RowRange): GroupCells {
  const first = useQuery({ ...windowQuery(view, 0), placeholderData: keepPreviousData });
  const others = windowsOf(visible).filter((index) => index > 0);
  const arrived = useQueries({
    queries: others.map((index) => windowQuery(view, index)),
    combine: (results) => results.map(({ data }) => data),
  });
  const cells = useMemo(() => {
    const byIndex = new Map<number, GroupCell>();
    note(byIndex, 0, first.data);
    for (const [at, page] of arrived.entries()) note(byIndex, (others[at] ?? 0) * windowSize, page);
    return byIndex;
    // eslint-disable-next-line react/exhaustive-deps -- `others` changes with `arrived`
  }, [first.data, arrived]);
  return { page: first.data, cells, error: first.error, isStale: first.isPlaceholderData };
}

function note(cells: Map<number, GroupCell>, offset: number, page: GroupPage | undefined): void {
  for (const [at, cell] of (page?.rows ?? []).entries()) cells.set(offset + at, cell);
}

function windowQuery({ kind, show, glyph, queue: { filter } }: GroupsView, index: number) {
  return engineQueries.groups.list.queryOptions({
    input: { kind, show, glyph, filter, offset: index * windowSize, limit: windowSize },
    gcTime: 60_000,
  });
}

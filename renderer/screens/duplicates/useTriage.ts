import { useMutation, useQuery } from '@tanstack/react-query';
import type { PairRow, PairState, PairVerdict } from '../../../core/contract/duplicates.ts';
import { navigate, useHashSearch } from '../../app/address.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { showFailure } from '../../ui/toasts.tsx';
import { duplicatesPlace, viewOfSearch } from './duplicatesAddress.ts';
import { pairKey } from './pairKey.ts';

/** The list at work: which pair is looked at, and what can be said of it. */
export interface Triage {
  readonly state: PairState;
  readonly counts: Readonly<Record<PairState, number>> | null;
  /** Null while they are looked up. */
  readonly rows: readonly PairRow[] | null;
  readonly current: PairRow | null;
  readonly error: Error | null;
  readonly isDeciding: boolean;
  readonly retry: () => void;
  readonly show: (state: PairState) => void;
  readonly choose: (row: PairRow) => void;
  readonly decide: (verdict: PairVerdict) => void;
}

/** Pairs of the list the address names. Saying something goes on to the next pair by itself. */
export function useTriage(): Triage {
  const { t } = useTranslation();
  const view = viewOfSearch(useHashSearch());
  const { state } = view;
  const list = useQuery(engineQueries.duplicates.list.queryOptions({ input: { state } }));
  const rows = list.data?.rows ?? null;
  const found = rows?.findIndex((row) => pairKey(row) === view.pair) ?? -1;
  const at = Math.max(0, found);
  const current = rows?.[at] ?? null;
  const choose = (row: PairRow): void => navigate(duplicatesPlace({ state, pair: pairKey(row) }), { replace: true });
  const step = (by: 1 | -1): void => {
    const row = rows?.[at + by];
    if (row) choose(row);
  };
  const { mutate, isPending } = useMutation(engineQueries.duplicates.decide.mutationOptions({ onError: showFailure }));
  const decide = (verdict: PairVerdict): void => {
    if (current === null || isPending) return;
    const following = rows?.[at + 1] ?? rows?.[at - 1];
    const { earlier, later } = current;
    mutate(
      { earlierId: earlier.documentId, laterId: later.documentId, verdict },
      { onSuccess: () => following && choose(following) },
    );
  };
  useKeys(t('duplicates.title'), [
    { keys: 'Y', description: t('duplicates.key.same'), run: () => decide('same') },
    { keys: 'H', description: t('duplicates.key.hold'), run: () => decide('unsure') },
    { keys: 'N', description: t('duplicates.key.different'), run: () => decide('different') },
    { keys: ['J', 'ArrowDown'], description: t('duplicates.key.next'), run: () => step(1), isCommand: false },
    { keys: ['K', 'ArrowUp'], description: t('duplicates.key.previous'), run: () => step(-1), isCommand: false },
  ]);
  return {
    state,
    counts: list.data?.counts ?? null,
    rows,
    current,
    error: list.error,
    isDeciding: isPending,
    retry: () => void list.refetch(),
    show: (wanted) => navigate(duplicatesPlace({ state: wanted, pair: null })),
    choose,
    decide,
  };
}

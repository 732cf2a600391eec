import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { PairVerdict } from '../../../core/contract/duplicates.ts';
import type { VendorPair, VendorPairList } from '../../../core/contract/vendors.ts';
import { navigate, useHashSearch } from '../../app/address.ts';
import { useUndo } from '../../app/useUndo.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { showFailure } from '../../ui/toasts.tsx';
import { type VendorsView, pairKey, vendorsPlace, viewOfSearch } from './vendorsAddress.ts';

/** The list at work: which pair is looked at, and what can be said of it. */
export interface VendorTriage {
  readonly state: VendorsView['state'];
  readonly list: VendorPairList | null;
  readonly current: VendorPair | null;
  readonly error: Error | null;
  readonly isDeciding: boolean;
  readonly retry: () => void;
  readonly show: (state: VendorsView['state']) => void;
  readonly choose: (pair: VendorPair) => void;
  readonly decide: (verdict: PairVerdict) => void;
  readonly search: () => void;
}

/** Pairs of the list the address names. Saying something goes on to the next pair by itself. */
export function useVendorTriage(): VendorTriage {
  const { t } = useTranslation();
  const { undo } = useUndo();
  const view = viewOfSearch(useHashSearch());
  const { state } = view;
  const input = { state: state === 'groups' ? ('open' as const) : state };
  const list = useQuery(engineQueries.vendors.pairs.queryOptions({ input, placeholderData: keepPreviousData }));
  const pairs = state === 'groups' ? [] : (list.data?.pairs ?? []);
  const at = Math.max(
    0,
    pairs.findIndex((pair) => pairKey(pair) === view.pair),
  );
  const current = pairs[at] ?? null;
  const choose = (pair: VendorPair): void => navigate(vendorsPlace({ state, pair: pairKey(pair) }), { replace: true });
  const step = (by: 1 | -1): void => {
    const pair = pairs[at + by];
    if (pair) choose(pair);
  };
  const { mutate, isPending } = useMutation(engineQueries.vendors.decide.mutationOptions({ onError: showFailure }));
  const { mutate: search } = useMutation(engineQueries.vendors.search.mutationOptions({ onError: showFailure }));
  const decide = (verdict: PairVerdict): void => {
    // Pairs of another list stay until those asked for are there: nothing is said of them.
    if (current === null || isPending || list.isPlaceholderData) return;
    const following = pairs[at + 1] ?? pairs[at - 1];
    const { one, other } = current;
    mutate({ one: one.ref, other: other.ref, verdict }, { onSuccess: () => following && choose(following) });
  };
  useKeys(t('vendors.title'), [
    { keys: 'Y', description: t('vendors.key.same'), run: () => decide('same') },
    { keys: 'H', description: t('vendors.key.hold'), run: () => decide('unsure') },
    { keys: 'N', description: t('vendors.key.different'), run: () => decide('different') },
    { keys: 'Z', description: t('vendors.key.back'), run: undo },
    { keys: 'G', description: t('vendors.key.groups'), run: () => show('groups') },
    { keys: ['J', 'ArrowDown'], description: t('vendors.key.next'), run: () => step(1), isCommand: false },
    { keys: ['K', 'ArrowUp'], description: t('vendors.key.previous'), run: () => step(-1), isCommand: false },
  ]);
  return {
    state,
    list: list.data ?? null,
    current,
    error: list.error,
    isDeciding: isPending,
    retry: () => void list.refetch(),
    show,
    choose,
    decide,
    search: () => search(undefined),
  };
}

function show(state: VendorsView['state']): void {
  navigate(vendorsPlace({ state, pair: null }));
}

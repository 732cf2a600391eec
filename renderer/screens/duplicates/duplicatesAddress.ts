import { pairStateSchema, type PairState } from '../../../core/contract/duplicates.ts';
import { places } from '../../app/places.ts';

/** Which list is shown and which of its pairs, as the address says; without a pair the first is shown. */
export interface DuplicatesView {
  readonly state: PairState;
  readonly pair: string | null;
}

/** The view an address names, e.g. "state=unsure&pair=…". What makes no sense is left out. */
export function viewOfSearch(search: string): DuplicatesView {
  const params = new URLSearchParams(search);
  return { state: pairStateSchema.safeParse(params.get('state')).data ?? 'open', pair: params.get('pair') };
}

export function duplicatesPlace({ state, pair }: DuplicatesView): string {
  const params = new URLSearchParams();
  if (state !== 'open') params.set('state', state);
  if (pair !== null) params.set('pair', pair);
  return params.size === 0 ? places.duplicates : `${places.duplicates}?${params}`;
}

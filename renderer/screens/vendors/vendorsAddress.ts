import { type PairState, pairStateSchema } from '../../../core/contract/duplicates.ts';
import type { VendorPair } from '../../../core/contract/vendors.ts';
import { places } from '../../app/places.ts';

/** Which list is shown, or the groups, and which of the pairs; without one the first is shown. */
export interface VendorsView {
  readonly state: PairState | 'groups';
  readonly pair: string | null;
}

/** The view an address names, e.g. "state=unsure&pair=…". What makes no sense is left out. */
export function viewOfSearch(search: string): VendorsView {
  const params = new URLSearchParams(search);
  const state = params.get('state');
  if (state === 'groups') return { state, pair: null };
  return { state: pairStateSchema.safeParse(state).data ?? 'open', pair: params.get('pair') };
}

export function vendorsPlace({ state, pair }: VendorsView): string {
  const params = new URLSearchParams();
  if (state !== 'open') params.set('state', state);
  if (pair !== null) params.set('pair', pair);
  return params.size === 0 ? places.vendors : `${places.vendors}?${params}`;
}

/** A pair in one word, for the address and for keys of lists. */
export function pairKey({ one, other }: Pick<VendorPair, 'one' | 'other'>): string {
  return JSON.stringify([one.ref, other.ref]);
}

/** What people call a record: the master's number, without what tells sources of records apart. */
export function idOf(ref: string): string {
  return ref.startsWith('v:') ? ref.slice(2) : '';
}

/** A probability as it is shown: no search is sure, so none is rounded to all. */
export function shownLikely(probability: number): number {
  return Math.min(0.999, probability);
}

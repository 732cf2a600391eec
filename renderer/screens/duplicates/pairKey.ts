import type { PairRow } from '../../../core/contract/duplicates.ts';

/** A pair in one word, for the address and for keys of lists. */
export function pairKey({ earlier, later }: Pick<PairRow, 'earlier' | 'later'>): string {
  return `${earlier.documentId}.${later.documentId}`;
}

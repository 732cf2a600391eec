import type { Candidate } from './Candidate.ts';
import type { Scored } from './ScoredCandidates.ts';

const most = 6;

/**
 * The best candidates of two fields that cannot share one: a document's own number is not its order's, its vendor not its
 * buyer. The pair with the largest margins together; none where a margin is below zero.
 */
export function chooseApart<C extends Candidate>(
  first: readonly Scored<C>[],
  second: readonly Scored<C>[],
): readonly [Scored<C> | null, Scored<C> | null] {
  let best: readonly [Scored<C> | null, Scored<C> | null] = [null, null];
  let worth = 0;
  for (const one of [null, ...first.slice(0, most)]) {
    for (const other of [null, ...second.slice(0, most)]) {
      if (one !== null && other !== null && overlap(one.candidate, other.candidate)) continue;
      const sum = (one?.margin ?? 0) + (other?.margin ?? 0);
      if (sum <= worth || (one?.margin ?? 1) <= 0 || (other?.margin ?? 1) <= 0) continue;
      worth = sum;
      best = [one, other];
    }
  }
  return best;
}

function overlap({ span: a, value }: Candidate, { span: b, value: other }: Candidate): boolean {
  return value === other || (a.segment === b.segment && a.from < b.to && b.from < a.to);
}

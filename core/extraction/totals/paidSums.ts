import { Big } from 'big.js';
import type { Amount } from '../amounts/findAmounts.ts';
import type { DocumentView } from '../DocumentView.ts';
import { valuesOf } from './completeTotals.ts';
import type { SumCandidate } from './sumCandidates.ts';

const trust = { withChange: 0.85, alone: 0.6 };

/**
 * What was paid at a till, where it is printed without a label that can be read: an amount above the cash row that equals
 * the cash less the change, or the cash itself where nothing was given back.
 */
export function paidSums(view: DocumentView, candidates: readonly SumCandidate[]): SumCandidate[] {
  const changes = valuesOf(candidates, 'change');
  return candidates
    .filter(({ kind, amount, value }) => kind === 'tendered' && !amount.repaired && value.gt(0))
    .flatMap((tendered) => {
      const back = changes.length === 0 ? [new Big(0)] : changes;
      return back.flatMap((change): SumCandidate[] => {
        const paid = tendered.value.minus(change);
        const amount = paid.gt(0) ? placeOf(view, tendered, paid, changes.length > 0) : undefined;
        if (amount === undefined || candidates.some((other) => other.amount === amount && isSum(other))) return [];
        const strength = changes.length > 0 ? trust.withChange : trust.alone;
        return [{ ...tendered, amount, value: paid, kind: 'gross', strength, company: [amount] }];
      });
    });
}

const isSum = ({ kind }: SumCandidate): boolean => kind === 'gross' || kind === 'total' || kind === 'due';

/** The last print of the sum above the cash, else the cash itself where it is proved that nothing was given back. */
function placeOf(view: DocumentView, tendered: SumCandidate, paid: Big, isProved: boolean): Amount | undefined {
  const above = view.layout.segments
    .filter(({ page, row }) => page === tendered.amount.segment.page && row < tendered.amount.segment.row)
    .flatMap((segment) => view.amounts.get(segment) ?? [])
    .findLast(({ value, fraction, percent }) => fraction === 2 && !percent && paid.eq(value));
  return above ?? (isProved && tendered.value.eq(paid) ? tendered.amount : undefined);
}

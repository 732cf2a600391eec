import type { DocumentView } from '../DocumentView.ts';
import type { SumCandidate } from './sumCandidates.ts';

const rowsBelow = 3;

/** The sum after rounding, where it stands without a label under the rounding: a total plus the rounding comes to it. */
export function roundedSums(view: DocumentView, candidates: readonly SumCandidate[]): SumCandidate[] {
  const sums = candidates.filter(({ kind }) => kind === 'total' || kind === 'gross');
  return candidates
    .filter(({ kind, value }) => kind === 'rounding' && !value.eq(0) && value.abs().lt('0.5'))
    .flatMap((rounding) => {
      const { row } = rounding.amount.segment;
      const below = view.layout.rows.slice(row + 1, row + 1 + rowsBelow).flatMap(({ segments }) => segments);
      return below.flatMap((segment) =>
        (view.amounts.get(segment) ?? []).flatMap((amount): SumCandidate[] => {
          const sum = sums.find(({ value }) => value.plus(rounding.value).eq(amount.value));
          if (sum === undefined || candidates.some((other) => other.amount === amount)) return [];
          return [
            { ...sum, amount, value: sum.value.plus(rounding.value), kind: 'gross', strength: 0.95, company: [amount] },
          ];
        }),
      );
    });
}

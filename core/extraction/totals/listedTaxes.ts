import { Big } from 'big.js';
import type { Option } from './chooseTotals.ts';
import type { SumCandidate } from './sumCandidates.ts';

const weight = 0.7;
const rowsBetween = 2;

/** What taxes come to that are listed one under the other without their bases ("TVA 20 % 10,38", "TVA 5,5 % 3,28"). */
export function listedTaxes(candidates: readonly SumCandidate[]): Option[] {
  const lists: SumCandidate[][] = [];
  for (const candidate of candidates) {
    if (!isTaxAlone(candidate)) continue;
    const last = lists.at(-1)?.at(-1);
    if (last !== undefined && isNext(last, candidate)) lists.at(-1)?.push(candidate);
    else lists.push([candidate]);
  }
  return lists
    .filter(({ length }) => length > 1)
    .map((list) => ({
      value: list.reduce((sum, { value }) => sum.plus(value), new Big(0)),
      weight: weight * Math.min(...list.map(({ strength }) => strength)),
      spans: list.map(({ amount }) => amount),
      derived: true,
    }));
}

/** A row of a table holds the base too; its tax is found by base × rate. */
function isTaxAlone({ kind, amount, company }: SumCandidate): boolean {
  return kind === 'tax' && company.length === 1 && amount.fraction >= 2;
}

function isNext({ amount: { segment: above } }: SumCandidate, { amount: { segment } }: SumCandidate): boolean {
  const isUnder = Math.abs(segment.box.right - above.box.right) < segment.height;
  return segment.page === above.page && segment.row > above.row && segment.row - above.row <= rowsBetween && isUnder;
}

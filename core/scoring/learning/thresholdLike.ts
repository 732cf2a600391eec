import { probabilityOf } from './LearnedRiskModel.ts';

/**
 * The probability from which a challenger alerts as many of the same rows as the champion does at its threshold, or a few less:
 * another spread of scores must not change how much work there is. Rows count by weight, scores are log-odds.
 */
export function thresholdLike(
  weight: Float64Array,
  champion: Float64Array,
  threshold: number,
  challenger: Float64Array,
): number {
  let budget = 0;
  for (const [row, score] of champion.entries()) if (probabilityOf(score) >= threshold) budget += weight[row] ?? 1;
  const order = [...challenger.keys()].sort((one, other) => (challenger[other] ?? 0) - (challenger[one] ?? 0));
  let taken = 0;
  for (const [at, row] of order.entries()) {
    taken += weight[row] ?? 1;
    if (taken <= budget) continue;
    const above = at === 0 ? Number.POSITIVE_INFINITY : (challenger[order[at - 1] ?? 0] ?? 0);
    return between(challenger[row] ?? 0, above);
  }
  return threshold;
}

/** Between the last that is not alerted and the first that is; just above the last where they are equal. */
function between(below: number, above: number): number {
  const middle = Number.isFinite(above) && above > below ? (below + above) / 2 : below + 1e-9;
  return Math.min(1, Math.max(0, probabilityOf(middle)));
}

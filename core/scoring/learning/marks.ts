import type { Cases } from './Cases.ts';

type Judged = Pick<Cases, 'length' | 'isLoss' | 'weight'>;

/** Mean negative log-likelihood in nats, of scores in log-odds. */
export function logLoss({ length, isLoss, weight }: Judged, scores: Float64Array): number {
  let [sum, total] = [0, 0];
  for (let row = 0; row < length; row++) {
    const score = scores[row] ?? 0;
    const signed = isLoss[row] === 1 ? -score : score;
    // log(1 + e^x), without overflow
    sum += (weight[row] ?? 1) * (Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(signed))));
    total += weight[row] ?? 1;
  }
  return total === 0 ? 0 : sum / total;
}

/**
 * Mean precision at each loss found, going down from the highest score; equal scores are taken together, so that their order
 * cannot matter. 0 without a loss.
 */
export function averagePrecision(cases: Judged, scores: Float64Array): number {
  let [found, taken, sum] = [0, 0, 0];
  for (const { losses, all } of stepsDown(cases, scores)) {
    found += losses;
    taken += all;
    sum += losses * (found / taken);
  }
  return found === 0 ? 0 : sum / found;
}

/** Share of losses among those with the highest `count` scores (by weight). */
export function precisionAt(cases: Judged, scores: Float64Array, count: number): number {
  let [found, taken] = [0, 0];
  for (const { losses, all } of stepsDown(cases, scores)) {
    const share = Math.min(1, (count - taken) / all);
    found += losses * share;
    taken += all * share;
    if (taken >= count) break;
  }
  return taken === 0 ? 0 : found / taken;
}

/** Share of all losses among those with the highest `count` scores (by weight). */
export function recallAt(cases: Judged, scores: Float64Array, count: number): number {
  const losses = cases.isLoss.reduce((sum, one, row) => sum + one * (cases.weight[row] ?? 1), 0);
  const total = cases.weight.reduce((sum, weight) => sum + weight, 0);
  return losses === 0 ? 0 : (precisionAt(cases, scores, count) * Math.min(count, total)) / losses;
}

/** Rows of equal score together, highest first. */
function* stepsDown(
  { length, isLoss, weight }: Judged,
  scores: Float64Array,
): Generator<{ losses: number; all: number }> {
  const order = Array.from({ length }, (_, row) => row).sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
  let step = { losses: 0, all: 0 };
  for (const [at, row] of order.entries()) {
    const own = weight[row] ?? 1;
    step = { losses: step.losses + own * (isLoss[row] ?? 0), all: step.all + own };
    if (scores[row] === scores[order[at + 1] ?? -1]) continue;
    yield step;
    step = { losses: 0, all: 0 };
  }
}

import type { Cases } from './Cases.ts';
import { probabilityOf } from './LearnedRiskModel.ts';

/** How much of the cases' weight a threshold alerts; `scores` are their log-odds. */
export function alertsAt({ weight }: Cases, scores: Float64Array, threshold: number): number {
  return weight.reduce((sum, own, row) => (probabilityOf(scores[row] ?? 0) >= threshold ? sum + own : sum), 0);
}

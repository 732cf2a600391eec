import type { Cases } from './Cases.ts';
import type { LearnedWeights } from './LearnedWeights.ts';

/** Log-odds of each row under learned weights. */
export function scoreCases({ length, width, offset, contributions }: Cases, weights: LearnedWeights): Float64Array {
  const scores = new Float64Array(length).fill(offset + weights.shift);
  for (let row = 0; row < length; row++)
    for (let feature = 0; feature < width; feature++)
      scores[row] = (scores[row] ?? 0) + (contributions[row * width + feature] ?? 0) * (weights.factors[feature] ?? 1);
  return scores;
}

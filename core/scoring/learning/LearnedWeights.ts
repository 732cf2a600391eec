import { z } from 'zod';

/**
 * What was learned on top of a shipped model: how much each feature's contribution counts (1: as shipped), and how far all
 * scores move. In log-odds, after the shipped model's own calibration.
 */
export const learnedWeightsSchema = z.object({
  shift: z.number(),
  /** In the order of the model's features; never below 0, so that no reason changes its direction. */
  factors: z.array(z.number().nonnegative()).min(1).readonly(),
});
export type LearnedWeights = Readonly<z.infer<typeof learnedWeightsSchema>>;

/** The weights under which a model says what it said as shipped. */
export function asShipped(features: number): LearnedWeights {
  return { shift: 0, factors: Array.from({ length: features }, () => 1) };
}

import { z } from 'zod';

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);

/** What a model is worth on a set of cases. */
export const modelMarksSchema = z.object({
  averagePrecision: share,
  /** Share of losses among the highest scores, and of all losses among them; `k` of the report says how many. */
  precision: share,
  recall: share,
  /** Mean negative log-likelihood, in nats. */
  logLoss: z.number().nonnegative(),
  /** Losses the probabilities promised. */
  expected: z.number().nonnegative(),
});
export type ModelMarks = Readonly<z.infer<typeof modelMarksSchema>>;

/** Champion and challenger on the same cases. */
export const markPairSchema = z.object({
  cases: z.number().nonnegative(),
  losses: z.number().nonnegative(),
  /** How many of the highest scores precision and recall look at. */
  k: z.number().nonnegative(),
  champion: modelMarksSchema,
  challenger: modelMarksSchema,
});
export type MarkPair = Readonly<z.infer<typeof markPairSchema>>;

/** Where a challenger lost on its guard; each alone keeps it from being used. */
export const lostOnSchema = z.enum([
  'own-log-loss',
  'own-average-precision',
  'guard-average-precision',
  'guard-recall',
]);
export type LostOn = z.infer<typeof lostOnSchema>;

/** How a challenger was learned, and what it was judged by: kept with it for ever. */
export const learningReportSchema = z.object({
  /** Scores moved and stretched alone, or features weighed anew as well. */
  method: z.enum(['recalibrated', 'reweighted']),
  learnedFrom: z.object({ losses: count, harmless: count }),
  /** The newest decided cases, which were kept from it. */
  own: markPairSchema,
  /** Simulated invoices that ship with the model. */
  guard: markPairSchema,
  lostOn: z.array(lostOnSchema).readonly(),
});
export type LearningReport = Readonly<z.infer<typeof learningReportSchema>>;

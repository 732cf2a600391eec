import { z } from 'zod';
import { learningReportSchema } from '../../contract/learning.ts';
import { learnedWeightsSchema } from '../../scoring/learning/LearnedWeights.ts';
import { failureSchema } from '../../vocabulary/failure.ts';

const numbers = z.custom<Float64Array>((value) => value instanceof Float64Array);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** Scored documents of a store, in order of arrival, to learn from. */
export const learningTaskSchema = z.object({
  /** The shipped version that is learned on. */
  base: z.object({ manifest: z.string(), signature: z.string().nullable(), graph: bytes }),
  /** Text of the simulated cases that ship with it. */
  guard: z.string(),
  champion: z.object({ weights: learnedWeightsSchema.nullable(), alertThreshold: z.number() }),
  /** Feature values in the order of the base, document after document. */
  values: numbers,
  /** One a document: 0 undecided, 1 a loss, 2 harmless. */
  outcome: bytes,
});
export type LearningTask = z.infer<typeof learningTaskSchema>;

/** Log-odds of every document, by each model. */
const scoresSchema = z.object({ champion: numbers, challenger: numbers });

export const learningAnswerSchema = z.discriminatedUnion('kind', [
  /** 0 to 1. */
  z.object({ kind: z.literal('progress'), done: z.number() }),
  z.object({
    kind: z.literal('learned'),
    weights: learnedWeightsSchema,
    alertThreshold: z.number(),
    report: learningReportSchema,
    scores: scoresSchema,
    /** Place of the newest document it was learned from. */
    newest: z.number().int(),
  }),
  z.object({ kind: z.literal('failed'), failure: failureSchema }),
]);
export type LearningAnswer = z.infer<typeof learningAnswerSchema>;
export type Learned = Extract<LearningAnswer, { kind: 'learned' }>;

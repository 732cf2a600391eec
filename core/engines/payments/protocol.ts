import { z } from 'zod';
import { failureSchema } from '../../vocabulary/failure.ts';

const numbers = z.custom<Float64Array>((value) => value instanceof Float64Array);
const whole = z.custom<Int32Array>((value) => value instanceof Int32Array);
const shares = z.custom<Float32Array>((value) => value instanceof Float32Array);

/** Payments of one currency, in order of time, to be scored by the model in a folder. */
export const scoringTaskSchema = z.object({
  folder: z.string(),
  minorPerUnit: z.number(),
  /** Null: the model's own. */
  threshold: z.number().nullable(),
  table: z.object({
    length: z.number().int(),
    payer: whole,
    payee: whole,
    at: numbers,
    amount: numbers,
    fraudKnownAt: numbers,
    toUsual: numbers,
  }),
});
export type ScoringTask = z.infer<typeof scoringTaskSchema>;

export const scoringAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scored'),
    model: z.string(),
    version: z.string(),
    threshold: z.number(),
    /** Calibrated; NaN where the model was not trained for such a payment. */
    probability: shares,
    toUsual: numbers,
    refused: z.number().int(),
    suspects: z.array(
      z.object({
        place: z.number().int(),
        probability: z.number(),
        reasons: z.array(z.object({ text: z.string(), contribution: z.number() })),
        clears: z.string().nullable(),
      }),
    ),
  }),
  z.object({ kind: z.literal('failed'), failure: failureSchema }),
]);
export type ScoringAnswer = z.infer<typeof scoringAnswerSchema>;

import { z } from 'zod';
import { learnedWeightsSchema } from '../../scoring/learning/LearnedWeights.ts';
import { failureSchema } from '../../vocabulary/failure.ts';

const numbers = z.custom<Float64Array>((value) => value instanceof Float64Array);
const whole = z.custom<Int32Array>((value) => value instanceof Int32Array);
const shares = z.custom<Float32Array>((value) => value instanceof Float32Array);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A version of the model of payments: a shipped one, or what was learned on it. */
const paymentVersionSchema = z.object({
  sha256: z.string(),
  id: z.string(),
  version: z.string(),
  alertThreshold: z.number(),
  base: z.object({
    sha256: z.string(),
    files: z.object({ manifest: z.string(), signature: z.string().nullable(), graph: bytes, trees: bytes }),
  }),
  /** Null for a shipped one. */
  weights: learnedWeightsSchema.nullable(),
});
export type PaymentVersion = Readonly<z.infer<typeof paymentVersionSchema>>;

/** Payments of one currency, in order of time, to be scored by the champion, and by a challenger where there is one. */
export const scoringTaskSchema = z.object({
  champion: paymentVersionSchema,
  challenger: paymentVersionSchema.nullable(),
  /** By number of the payee: 1 where the challenger decides. */
  decides: bytes,
  minorPerUnit: z.number(),
  /** Null: each model's own. */
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

const suspectSchema = z.object({
  place: z.number().int(),
  probability: z.number(),
  reasons: z.array(z.object({ text: z.string(), contribution: z.number() })),
  clears: z.string().nullable(),
  /** Log-odds the shipped version below the deciding one says. */
  baseScore: z.number(),
  baseSha256: z.string(),
});

const count = z.number().int().nonnegative();
/** How the payments a version decided were spread. */
const spreadSchema = z.object({
  sha256: z.string(),
  /** Names and edges counted by (`layoutOf`). */
  layout: z.string(),
  days: z.array(z.object({ day: z.string(), scored: count, refused: count, counts: z.array(count).readonly() })),
});

export const scoringAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scored'),
    /** Of the champion. */
    threshold: z.number(),
    /** Calibrated, by the model that decides; NaN where it was not trained for such a payment. */
    probability: shares,
    toUsual: numbers,
    refused: z.number().int(),
    suspects: z.array(suspectSchema),
    /** What both say where either alerts; empty without a challenger. */
    compared: z.array(z.object({ place: z.number().int(), champion: z.number(), challenger: z.number() })),
    /** Of the champion, and of a challenger where there is one. */
    spreads: z.array(spreadSchema),
  }),
  z.object({ kind: z.literal('failed'), failure: failureSchema }),
]);
export type ScoringAnswer = z.infer<typeof scoringAnswerSchema>;
export type Scored = Extract<ScoringAnswer, { kind: 'scored' }>;

import { oc } from '@orpc/contract';
import { z } from 'zod';
import { failureSchema } from '../vocabulary/failure.ts';
import {
  challengeSchema,
  keepSchema,
  modelComparisonSchema,
  modelRegistrySchema,
  modelSubjectSchema,
  promotionSchema,
  rollbackProposalSchema,
  rollbackSchema,
  subjectSchema,
} from './modelRegistry.ts';
import { modelIdentitySchema } from './risk.ts';

/** By the population stability index: stable below 0.1, moved below 0.25, shifted from there; too few below 200 documents or payments. */
export const driftVerdictSchema = z.enum(['stable', 'moved', 'shifted', 'too-few']);
export type DriftVerdict = z.infer<typeof driftVerdictSchema>;

const count = z.number().int().nonnegative();

export const driftRowSchema = z.object({
  /** Feature name; "score" for the score itself. */
  name: z.string(),
  index: z.number().nonnegative(),
  /** Documents or payments it rests on. */
  values: count,
  verdict: driftVerdictSchema,
  /**
   * Share for which the value is not known, in training and now; null where it always is. Of invoices, features of documents; of payments,
   * the score of those the model refuses.
   */
  unknownThen: z.number().nullable(),
  unknownNow: z.number().nullable(),
});
export type DriftRow = Readonly<z.infer<typeof driftRowSchema>>;

/** Decided alerts of a month: what the model said of them, and what people did. */
export const calibrationMonthSchema = z.object({
  /** "2026-03", of receipt; of payments, when the alert opened. */
  month: z.string(),
  decided: count,
  losses: count,
  /** Sum of the probabilities: losses one would expect. */
  expected: z.number().nonnegative(),
});
export type CalibrationMonth = Readonly<z.infer<typeof calibrationMonthSchema>>;

export const modelHealthSchema = z.object({
  scores: modelSubjectSchema,
  model: modelIdentitySchema,
  alertThreshold: z.number(),
  /** What this model scored: the latest 5,000 documents received in the period, or all payments made in it. */
  documents: count,
  /** Payments it refused, outside of the range it was trained on; none of invoices, which are parked. */
  refused: count,
  /** Null where the model brings no distribution of its training. The score first, then features by index. */
  drift: z.array(driftRowSchema).readonly().nullable(),
  quality: z.object({
    /** Alerts by the model that were decided, and those of them that were a loss. Of payments, one alert is one payee. */
    alerted: count,
    alertedLosses: count,
    /** All losses that were decided, however they were found. */
    losses: count,
  }),
  months: z.array(calibrationMonthSchema).readonly(),
});
export type ModelHealth = Readonly<z.infer<typeof modelHealthSchema>>;

const span = subjectSchema.extend({ days: z.number().int().min(1).max(3660).default(90) });
const base = oc.errors({ VOUCH: { data: failureSchema } });

/** The models of invoices and payments: their versions, how they hold up on one's own records, and what is learned beside them. */
export const modelsContract = {
  /** Over documents received, or payments made and their alerts opened, in the last days. @throws MODEL_REFUSED where there is no usable model */
  health: base.input(span).output(modelHealthSchema),
  /** Every version of invoices or payments, which are at work, what there is to learn from, and how far a training is. @throws MODEL_REFUSED */
  registry: base.input(subjectSchema).output(modelRegistrySchema),
  /** Whether the champion should go, by its last 90 days; null where it holds up, or was kept in spite of it. @throws MODEL_REFUSED */
  proposal: base.input(subjectSchema).output(rollbackProposalSchema.nullable()),
  /** Champion and challenger on documents received, or payments made, in the last days; null without a challenger. */
  compare: base.input(span).output(modelComparisonSchema.nullable()),
  /** Begins to learn a challenger from decided cases; `registry` tells how far it is. @throws REFUSED while one is at work */
  train: base.input(subjectSchema).output(modelRegistrySchema),
  cancelTraining: base.input(subjectSchema).output(modelRegistrySchema),
  /** Names a challenger with its mode, or none. Undone by `changes.undo`, as are the next two. @throws REFUSED for one that lost on its guard */
  challenge: base.input(challengeSchema).output(modelRegistrySchema),
  /** Makes a version the champion, for what is scored from then on. @throws REFUSED for one that lost on its guard */
  promote: base.input(promotionSchema).output(modelRegistrySchema),
  /** Back to the champion before. @throws REFUSED where there was none */
  rollBack: base.input(rollbackSchema).output(modelRegistrySchema),
  /**
   * Keeps the champion in spite of the bounds it crosses now: it is proposed no more until it crosses another one, or 90 days have passed.
   * Undone as the others. @throws REFUSED where it crosses none
   */
  keep: base.input(keepSchema).output(modelRegistrySchema),
};

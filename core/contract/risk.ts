import { z } from 'zod';
import { severitySchema } from '../vocabulary/fieldNames.ts';
import { sentencesSchema } from '../vocabulary/sentences/Sentence.ts';

/** One feature's part in a score. The contributions of all features plus `baseline` add up to `score` exactly (log-odds). */
export const contributionSchema = z.object({
  feature: z.string(),
  /** The feature's value as fed to the model. */
  value: z.number(),
  /** Log-odds added by this feature. */
  contribution: z.number(),
});
export type Contribution = Readonly<z.infer<typeof contributionSchema>>;

/** Why a document was scored or alerted as it was: from a check (rule), from the model, or from a rule of one's own. */
export const reasonSchema = z.object({
  kind: z.enum(['rule', 'model', 'own-rule']),
  /** Finding code, feature name, or a rule's id. */
  code: z.string(),
  severity: severitySchema,
  /** A sentence for the analyst. */
  message: z.string(),
  /** What `message` says, to be written in another language; absent where an older version wrote it. */
  sentences: sentencesSchema.optional(),
});
export type Reason = Readonly<z.infer<typeof reasonSchema>>;

/** A fact that would lower the risk were it in order, and the probability once it and the steps before it are. */
export const clearingStepSchema = z.object({
  feature: z.string(),
  value: z.number(),
  /** What it would be were it in order. */
  to: z.number(),
  probability: z.number(),
});
export type ClearingStep = Readonly<z.infer<typeof clearingStepSchema>>;

export const modelIdentitySchema = z.object({ id: z.string(), version: z.string(), sha256: z.string() });
export type ModelIdentity = Readonly<z.infer<typeof modelIdentitySchema>>;

/** A score that can be reproduced: model, features, contributions and thresholds as they were. */
export const riskSchema = z.object({
  /** Log-odds: `baseline` + Σ contributions. */
  score: z.number(),
  baseline: z.number(),
  /** Calibrated probability of fraud, 0 to 1. */
  probability: z.number().min(0).max(1),
  contributions: z.array(contributionSchema).readonly(),
  reasons: z.array(reasonSchema).readonly(),
  /** The counterfactual: the strongest fact first. The first step below the threshold is the fewest facts that clear it. */
  clearing: z.array(clearingStepSchema).readonly(),
  model: modelIdentitySchema,
  /** Probability from which an alert opens. */
  alertThreshold: z.number(),
});
export type Risk = Readonly<z.infer<typeof riskSchema>>;

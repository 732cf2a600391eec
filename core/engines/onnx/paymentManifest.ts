import { z } from 'zod';
import { distributionSchema } from '../../scoring/drift/Distribution.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a model of payments says of itself beside its files; written by `models/train/payments`. */
export const paymentManifestSchema = z.object({
  id: z.string().min(1),
  version: z.string().min(1),
  licence: z.string().min(1),
  /** Name of the ONNX file in the same folder; never a path. */
  file: z.string().regex(/^[\w-]+\.onnx$/),
  sha256,
  trees: z.object({ file: z.string().regex(/^[\w-]+\.json$/), sha256 }),
  /** The features in the order the model takes them, with the range it was trained on. */
  inputs: z.array(z.object({ name: z.string().min(1), minimum: z.number(), maximum: z.number() })).min(1),
  /** Platt: log-odds of the calibrated probability = slope × log-odds of the trees + intercept. The graph does the same. */
  calibration: z.object({ slope: z.number(), intercept: z.number() }),
  alertThreshold: z.number().min(0).max(1),
  /** How the calibrated probability ("score") and each feature were spread in training; empty where it does not say. */
  distributions: z.array(distributionSchema).readonly().default([]),
  /** Simulated payments that guard what is learned from it on a device. */
  guard: z
    .object({ file: z.string().regex(/^[\w-]+\.json$/), sha256 })
    .nullable()
    .default(null),
});
export type PaymentManifest = Readonly<z.infer<typeof paymentManifestSchema>>;

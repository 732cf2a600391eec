import { z } from 'zod';
import { distributionSchema } from '../../scoring/drift/Distribution.ts';

/** What a risk model says of itself beside its file; written by `models/train`. */
export const modelManifestSchema = z.object({
  id: z.string().min(1),
  version: z.string().min(1),
  /** Name of the ONNX file in the same folder; never a path. */
  file: z.string().regex(/^[\w-]+\.onnx$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  licence: z.string().min(1),
  /** The features in the order the model takes them. */
  inputs: z
    .array(
      z.object({
        name: z.string().min(1),
        description: z.string(),
        minimum: z.number(),
        maximum: z.number(),
        unknown: z.number(),
        /** Largest value in training, for features without a bound of their own: what lies above is refused. */
        trainedMaximum: z.number().optional(),
      }),
    )
    .min(1),
  /** Log-odds before any feature adds to them. */
  baseline: z.number(),
  /** Platt: log-odds of the probability = slope × score + intercept. The graph does the same. */
  calibration: z.object({ slope: z.number().positive(), intercept: z.number() }),
  /** Calibrated probability from which an alert opens unless the settings say otherwise. */
  alertThreshold: z.number().min(0).max(1),
  /** Cases that guard what is learned from it on a device; null in models that cannot be learned on. */
  guard: z
    .object({ file: z.string().regex(/^[\w-]+\.json$/), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
    .nullable()
    .default(null),
  /** How score and features were spread in training; absent in models from before there was a watch on drift. */
  distributions: z.array(distributionSchema).readonly().default([]),
});
export type ModelManifest = Readonly<z.infer<typeof modelManifestSchema>>;

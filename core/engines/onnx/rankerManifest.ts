import { z } from 'zod';
import { candidateKinds } from '../../extraction/ranking/RankedField.ts';

const fileName = z.string().regex(/^[\w-]+\.onnx$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What the field rankers say of themselves beside their files; written by `models/train/extraction`. */
export const rankerManifestSchema = z.object({
  id: z.string().min(1),
  version: z.string().min(1),
  licence: z.string().min(1),
  kinds: z
    .array(
      z.object({
        kind: z.enum(candidateKinds),
        /** Name of the ONNX file in the same folder; never a path. */
        file: fileName,
        sha256,
        /** The features in the order the model takes them. */
        features: z
          .array(z.object({ name: z.string().min(1), unit: z.string(), minimum: z.number(), maximum: z.number() }))
          .min(1),
        /** The fields in the order the model answers them. */
        fields: z.array(z.object({ field: z.string(), least: z.number(), trusted: z.boolean() })).min(1),
      }),
    )
    .length(candidateKinds.length),
});

/** The reliability curves fitted for these rankers; written by `models/train/calibrate.ts`. Rankers trained anew have none until it has run. */
export const curvesManifestSchema = z.object({
  calibration: z.object({ file: z.literal('calibration.json'), sha256 }),
});
export type RankerManifest = Readonly<z.infer<typeof rankerManifestSchema>>;
export type KindManifest = RankerManifest['kinds'][number];

import { z } from 'zod';
import { confidenceSchema } from '../../vocabulary/confidence.ts';
import { fieldNameSchema, lineItemCellSchema } from '../../vocabulary/fieldNames.ts';

/** How a value came about, as far as it changes what its raw confidence is worth. */
export const originSchema = z.enum(['printed', 'scanned', 'derived']);
export type Origin = z.infer<typeof originSchema>;

/** What a curve is for: a header field, or a cell of a line item. */
export const curveTargetSchema = z.union([
  z.object({ field: fieldNameSchema }).strict(),
  z.object({ cell: lineItemCellSchema }).strict(),
]);
export type CurveTarget = z.infer<typeof curveTargetSchema>;

function isRising(knots: readonly (readonly [number, number])[]): boolean {
  return knots.every(([raw, probability], index) => {
    const before = knots[index - 1];
    return before === undefined || (raw > before[0] && probability >= before[1]);
  });
}

export const curveSchema = z.object({
  target: curveTargetSchema,
  origin: originSchema,
  /** Raw confidence and the probability it stands for, both rising; linear between, level beyond. */
  knots: z
    .array(z.tuple([confidenceSchema, confidenceSchema]))
    .min(1)
    .refine(isRising, 'Knots must rise.'),
  /** How many values of a thousand documents of the intake it was fitted for come out with which probability. */
  values: z.array(z.object({ probability: confidenceSchema, count: z.number().positive() })),
});
export type Curve = Readonly<z.infer<typeof curveSchema>>;

/**
 * Reliability curves: what share of values read with a given raw confidence is right, per field and origin. Fitted by
 * `models/train/calibrate.ts` on generated documents.
 */
export const calibrationSchema = z.object({
  id: z.literal('extraction-calibration'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  licence: z.string().min(1),
  method: z.string().min(1),
  fittedOn: z.object({
    description: z.string(),
    documents: z.number().int().positive(),
    /** What is taken to arrive: the share of scans, and documents read of each kind of noise. */
    intake: z.object({
      scannedShare: z.number().min(0).max(1),
      printed: z.number().int(),
      scanned: z.record(z.string(), z.number().int()),
      eachOtherType: z.number().int(),
    }),
  }),
  curves: z.array(curveSchema),
});
export type Calibration = Readonly<z.infer<typeof calibrationSchema>>;

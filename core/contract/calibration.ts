import { z } from 'zod';
import { fieldNameSchema } from '../vocabulary/fieldNames.ts';

/** What to expect of values at one doubt threshold. */
export const doubtStepSchema = z.object({
  /** Of a thousand values read, those that are wrong and not called doubtful. */
  wrongPerThousand: z.number().nonnegative(),
  /** Share of the values that are called doubtful, so that a person should look. */
  lookShare: z.number().min(0).max(1),
});
export type DoubtStep = Readonly<z.infer<typeof doubtStepSchema>>;

/** One step a whole per cent of the threshold, from 0 to 100. */
const doubtStepsSchema = z.array(doubtStepSchema).length(101).readonly();

/** What the shipped reliability curves say to expect at each doubt threshold. */
export const doubtForecastSchema = z.object({
  /** Version of the curves. */
  version: z.string(),
  /** Documents the curves were fitted on. */
  documents: z.number().int().positive(),
  overall: doubtStepsSchema,
  fields: z.array(z.object({ field: fieldNameSchema, steps: doubtStepsSchema })).readonly(),
});
export type DoubtForecast = Readonly<z.infer<typeof doubtForecastSchema>>;

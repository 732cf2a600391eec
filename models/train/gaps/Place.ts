import { z } from 'zod';
import { gapMeasureNames } from '../../../core/engines/ppocr/gapMeasures.ts';

/** A place between two characters of a generated document as it was read. */
export const placeSchema = z.object({
  /** Seed of the document. */
  document: z.number().int(),
  isGap: z.boolean(),
  measures: z.record(z.enum(gapMeasureNames), z.number()),
});
export type Place = Readonly<z.infer<typeof placeSchema>>;

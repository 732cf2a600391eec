import { z } from 'zod';
import { boxSchema } from '../../vocabulary/box.ts';
import { confidenceSchema } from '../../vocabulary/confidence.ts';
import { failureSchema } from '../../vocabulary/failure.ts';
import type { GreyRaster } from '../../reading/GreyRaster.ts';

/** What a pool asks of a thread; null asks it to load its networks. One request is under way at a time. */
export type PpocrRequest = { readonly raster: GreyRaster; readonly scale: number } | null;

export const ppocrAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({
    kind: z.literal('read'),
    words: z.array(
      z.object({
        text: z.string(),
        box: boxSchema,
        confidence: confidenceSchema,
        hasUnreadInk: z.boolean().optional(),
      }),
    ),
  }),
  z.object({ kind: z.literal('failed'), failure: failureSchema }),
]);
export type PpocrAnswer = z.infer<typeof ppocrAnswerSchema>;

import { z } from 'zod';
import { boxSchema } from '../../vocabulary/box.ts';
import { confidenceSchema } from '../../vocabulary/confidence.ts';
import { failureSchema } from '../../vocabulary/failure.ts';
import type { GreyRaster } from '../../reading/GreyRaster.ts';
import type { Band } from '../recognition/bandsOf.ts';
import type { Quad } from './Quad.ts';

/** A line to be read, at a part of its width (1 = as it stands). */
export interface LineToRead {
  readonly box: Quad;
  readonly part: number;
}

/** What a pool asks of a thread. One request is under way at a time. */
export type PpocrRequest =
  /** Load the networks. */
  | { readonly ask: 'open' }
  /** Keep this page, whose pixels are shared, and find the lines in a band of it. Null: another thread finds them. */
  | { readonly ask: 'page'; readonly raster: GreyRaster; readonly scale: number; readonly band: Band | null }
  /** Read lines of the page. */
  | { readonly ask: 'lines'; readonly lines: readonly LineToRead[] }
  /** Forget the page. */
  | { readonly ask: 'end' };

const pointSchema = z.object({ x: z.number(), y: z.number() });
const quadSchema = z.object({ origin: pointSchema, along: pointSchema, down: pointSchema });
const wordSchema = z.object({
  text: z.string(),
  box: boxSchema,
  confidence: confidenceSchema,
  hasUnreadInk: z.boolean().optional(),
});
const lineSchema = z.object({
  words: z.array(wordSchema),
  /** Usual distance of its characters, in pixels of the page; null where too few were read. */
  advance: z.number().nullable(),
});
/** A line as it was read. */
export type LineRead = z.infer<typeof lineSchema>;

export const ppocrAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('found'), boxes: z.array(quadSchema) }),
  z.object({ kind: z.literal('read'), lines: z.array(lineSchema) }),
  z.object({ kind: z.literal('failed'), failure: failureSchema }),
]);
export type PpocrAnswer = z.infer<typeof ppocrAnswerSchema>;

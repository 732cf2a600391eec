import { z } from 'zod';
import { boxSchema } from '../vocabulary/box.ts';
import { confidenceSchema } from '../vocabulary/confidence.ts';

/** One word as read, in reading order. Words of one visual line share `line` (0-based on its page). */
export const wordSchema = z.object({
  text: z.string(),
  box: boxSchema,
  /** 1 for a text layer. */
  confidence: confidenceSchema,
  line: z.number().int().nonnegative(),
});
export type Word = Readonly<z.infer<typeof wordSchema>>;

export const pageSourceSchema = z.enum(['text-layer', 'ocr', 'blank', 'xml']);

/** Which engine recognised a page, and why that one. */
export const ocrChoiceSchema = z.object({
  engine: z.enum(['tesseract', 'ppocr']),
  /** `setting`: it was told to. `receipt`: a narrow page. `coarse`: few dots per inch. `clean`: none of these. */
  reason: z.enum(['setting', 'receipt', 'coarse', 'clean']),
});
export type OcrChoice = Readonly<z.infer<typeof ocrChoiceSchema>>;

/** One page read. Boxes refer to the upright page: the original turned clockwise by `rotation`, then by `-skew`. */
export const pageReadingSchema = z.object({
  /** 1-based. */
  number: z.number().int().positive(),
  /** Points, after rotation. */
  width: z.number().positive(),
  height: z.number().positive(),
  /** Quarter turns applied to make it upright, degrees clockwise. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** Remaining slant found and corrected, degrees, positive = clockwise. */
  skew: z.number(),
  source: pageSourceSchema,
  /** For pages recognised now; not kept with pages read earlier. */
  ocr: ocrChoiceSchema.optional(),
  words: z.array(wordSchema).readonly(),
});
export type PageReading = Readonly<z.infer<typeof pageReadingSchema>>;

export const textSourceSchema = z.enum(['text-layer', 'ocr', 'mixed', 'xml']);
export type TextSource = z.infer<typeof textSourceSchema>;

import { z } from 'zod';
import { pageOverlaySchema, pdfProgramSchema } from '../../contract/documentMake.ts';
import { packagingSchema } from '../../contract/packaging.ts';
import { ocrChoiceSchema, pageReadingSchema } from '../../contract/reading.ts';
import type { ReadOptions } from '../../reading/DocumentReader.ts';
import type { QuarterTurn } from '../../reading/uprightTurn.ts';
import { failureSchema } from '../../vocabulary/failure.ts';

/** What was asked for of recognition. */
export type OcrWish = Pick<ReadOptions, 'languages' | 'ocrEngine'>;

/** What the engine asks of a reader thread. One request is under way at a time. */
export type ReaderRequest =
  | { readonly ask: 'warm' }
  | { readonly ask: 'open'; readonly handle: number; readonly bytes: Uint8Array; readonly mediaType: string }
  /** Reads a page from its text layer. */
  | { readonly ask: 'text'; readonly handle: number; readonly number: number }
  /**
   * Prepares a page for recognition. `turn`: quarter turns clockwise on top of those the file asks for, where it turned out
   * to lie the wrong way. `wish`: what its recogniser is chosen by.
   */
  | {
      readonly ask: 'scan';
      readonly handle: number;
      readonly number: number;
      readonly turn: QuarterTurn;
      readonly wish: OcrWish;
    }
  /** The picture of the scanned page prepared last. */
  | { readonly ask: 'image' }
  | { readonly ask: 'close'; readonly handle: number };

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const imageSchema = z.object({
  bytes: bytesSchema,
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/webp']),
  hash: z.string().nullable().optional(),
});

const openedSchema = z.object({
  kind: z.literal('opened'),
  pageCount: z.number().int().positive(),
  attachments: z.array(z.object({ name: z.string(), bytes: bytesSchema })),
  attachmentsLeftOut: z.array(z.string()),
  packaging: packagingSchema.optional(),
  program: pdfProgramSchema.optional(),
});
export type OpenedFile = z.infer<typeof openedSchema>;

/** A page that needs no OCR: its words are those of a text layer, or it is blank. */
const readSchema = z.object({
  kind: z.literal('read'),
  reading: pageReadingSchema,
  image: imageSchema,
  overlay: pageOverlaySchema.optional(),
});
/** The page's text layer cannot stand for it; what of it is set in type over the scanned page. */
const unprintedSchema = z.object({ kind: z.literal('unprinted'), overlay: pageOverlaySchema.optional() });

/** A page to be recognised: upright, deskewed, grey. `reading` has no words yet. */
const scanSchema = z.object({
  kind: z.literal('scan'),
  reading: pageReadingSchema,
  raster: z.object({ width: z.number(), height: z.number(), pixels: bytesSchema }),
  dotsPerInch: z.number(),
  /** What is to read it. */
  choice: ocrChoiceSchema,
  /** Above 1, the page may lie on its side; 0 for an engine that reads such pages as they lie. */
  sidewaysLead: z.number(),
  gaps: z.array(z.object({ y: z.number(), above: z.number() })),
});
const pictureSchema = z.object({ kind: z.literal('picture'), image: imageSchema });

export const readerAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  unprintedSchema,
  openedSchema,
  readSchema,
  scanSchema,
  pictureSchema,
  z.object({ kind: z.literal('failed'), failure: failureSchema }),
]);
export type ReaderAnswer = z.infer<typeof readerAnswerSchema>;
export type Scan = z.infer<typeof scanSchema>;

import { z } from 'zod';
import { boxSchema } from '../vocabulary/box.ts';

/** What a PDF says of the programs and fonts it was made with (ISO 32000-2, 14.3.3 and 9.6), as it stands in the file. */
export const pdfProgramSchema = z.object({
  /** /Producer: what wrote the PDF; null where it is not stated. */
  producer: z.string().nullable(),
  /** /Creator: what made the document that was turned into a PDF; null where it is not stated. */
  creator: z.string().nullable(),
  /** /BaseFont of every font, without the tag of its subset; empty where none could be read. */
  fonts: z.array(z.string()).readonly(),
});
export type PdfProgram = Readonly<z.infer<typeof pdfProgramSchema>>;

/** The first page of a document: its size in points, and its words without digits with their places. */
export const pageLayoutSchema = z.object({
  width: z.number(),
  height: z.number(),
  /** Left edge and middle of each word, in shares of the page's width and height. */
  words: z.array(z.object({ word: z.string(), x: z.number(), y: z.number() })).readonly(),
});
export type PageLayout = Readonly<z.infer<typeof pageLayoutSchema>>;

/** How a printed document was made: what its vendor's next one is compared with. */
export const documentMakeSchema = pdfProgramSchema.extend({ layout: pageLayoutSchema });
export type DocumentMake = Readonly<z.infer<typeof documentMakeSchema>>;

/** A QR code on a page: what it says, and where it is. */
export const pageCodeSchema = z.object({ text: z.string(), box: boxSchema });
export type PageCode = Readonly<z.infer<typeof pageCodeSchema>>;

/** What lies over or under the words of a page, and the codes beside them. Boxes in points of the upright page. */
export const pageOverlaySchema = z.object({
  /** Pictures drawn on a page that has a text layer of its own. */
  pictures: z.array(boxSchema).readonly(),
  /** Words set in type, to be seen, over the picture of a scanned page. */
  typed: z.array(boxSchema).readonly(),
  /** QR codes; none in overlays kept before they were read. */
  codes: z.array(pageCodeSchema).readonly().default([]),
});
export type PageOverlay = Readonly<z.infer<typeof pageOverlaySchema>>;

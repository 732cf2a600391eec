import { oc } from '@orpc/contract';
import { z } from 'zod';
import { failureSchema } from '../vocabulary/failure.ts';
import { documentIdSchema } from '../vocabulary/ids.ts';
import { documentViewSchema } from './documents.ts';

const base = oc.errors({ VOUCH: { data: failureSchema } });
const ofPages = z.object({
  documentId: documentIdSchema,
  /** Numbers in the file, also where the document is a part of it. */
  pages: z.array(z.number().int().positive()).min(1).max(10_000),
});
export const pageTurningSchema = ofPages.extend({
  /** Degrees clockwise, from how the pages are shown now. */
  by: z.union([z.literal(90), z.literal(180), z.literal(270)]),
});

/** How pages lie. */
export const pagesContract = {
  /** Turns what is shown of these pages, as one change; original and reading stay as they are. */
  turn: base.input(pageTurningSchema).output(documentViewSchema),
  /**
   * Has scanned pages recognised again as they lie now. Values of analysts keep their places on the page.
   * @throws VouchFailure REFUSED for text layers, parts of a divided file, and while the document is at work
   */
  readAgain: base.input(ofPages).output(documentViewSchema),
};

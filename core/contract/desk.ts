import { oc } from '@orpc/contract';
import { z } from 'zod';
import { boxSchema } from '../vocabulary/box.ts';
import { failureSchema } from '../vocabulary/failure.ts';
import { fieldNameSchema } from '../vocabulary/fieldNames.ts';
import { documentIdSchema } from '../vocabulary/ids.ts';

/** Text typed into a field and not saved yet. `page` and `box` where it was taken from the page, else null. */
export const draftSchema = z.object({
  field: fieldNameSchema,
  text: z.string().max(2000),
  page: z.number().int().positive().nullable(),
  box: boxSchema.nullable(),
});
export type Draft = Readonly<z.infer<typeof draftSchema>>;

/** What words on a page say for a field: the text to put into it. */
export const capturedSchema = z.object({
  /** Canonical where the words have a meaning for the field, else as printed with white space folded. */
  text: z.string(),
  /** Around the words that were taken, in points. */
  box: boxSchema,
});

const base = oc.errors({ VOUCH: { data: failureSchema } });
const ofDocument = z.object({ documentId: documentIdSchema });

/** What the review desk asks besides the documents themselves. */
export const deskContract = {
  /** Text of this document that was typed and not saved, in this analyst's name, whatever ended the work on it. */
  drafts: base.input(ofDocument).output(z.array(draftSchema).readonly()),
  /** Keeps what is typed at the moment; a null draft forgets it. Drafts are no records: nothing is logged. */
  keepDraft: base
    .input(ofDocument.extend({ field: fieldNameSchema, draft: draftSchema.omit({ field: true }).nullable() }))
    .output(z.object({ kept: z.boolean() })),
  /** Reads the words whose middle lies in the box as a value of the field; null where there is no word. */
  capture: base
    .input(ofDocument.extend({ field: fieldNameSchema, page: z.number().int().positive(), box: boxSchema }))
    .output(capturedSchema.nullable()),
};

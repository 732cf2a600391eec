import { z } from 'zod';
import { boxSchema } from '../vocabulary/box.ts';
import { lineItemCellSchema } from '../vocabulary/fieldNames.ts';
import { documentIdSchema } from '../vocabulary/ids.ts';
import { lineOperationSchema } from '../vocabulary/lineOperations.ts';
import { lineItemSchema } from './extraction.ts';

/**
 * One change of the lines of a document, of as many operations as belong together (a paste is one change). `lineCount`
 * is how many lines the analyst saw; where the document has another number by now the change is refused.
 */
export const linesChangeSchema = z.object({
  documentId: documentIdSchema,
  operations: z.array(lineOperationSchema).min(1).max(50_000),
  lineCount: z.number().int().nonnegative().nullable().default(null),
});

/**
 * A table of lines as an analyst drew it on a page, in points. Rows are those whose middle lies between `area.top` and
 * `area.bottom`; a column holds the words whose middle lies between its borders, and what it holds; null is passed over.
 */
export const drawnTableSchema = z.object({
  page: z.number().int().positive(),
  area: boxSchema,
  columns: z
    .array(z.object({ left: z.number(), right: z.number(), cell: lineItemCellSchema.nullable() }))
    .min(1)
    .max(40),
});
export type DrawnTable = Readonly<z.infer<typeof drawnTableSchema>>;

export const drawnLinesSchema = z.object({ documentId: documentIdSchema, table: drawnTableSchema });

/** Takes the lines of a drawn table: in place of all there are, or after them (a table that goes on over the page). */
export const drawnLinesTakingSchema = drawnLinesSchema.extend({ how: z.enum(['replace', 'append']) });

/** Lines as a drawn table gives them, top to bottom. */
export const lineItemsSchema = z.array(lineItemSchema).readonly();

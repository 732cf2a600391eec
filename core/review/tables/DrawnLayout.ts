import { z } from 'zod';
import { drawnTableSchema } from '../../contract/lines.ts';
import { instantSchema } from '../../vocabulary/dates.ts';
import { layoutPrintSchema } from '../Lesson.ts';

/** The item table of a layout, as an analyst drew it. */
export const drawnLayoutSchema = z.object({
  id: z.string(),
  /** What the layout is known by. */
  print: layoutPrintSchema,
  /** Of the page it was drawn on, in points. */
  width: z.number().positive(),
  table: drawnTableSchema,
  documentId: z.string(),
  by: z.string(),
  at: instantSchema,
});
export type DrawnLayout = Readonly<z.infer<typeof drawnLayoutSchema>>;

import { z } from 'zod';
import { fieldNameSchema } from '../vocabulary/fieldNames.ts';
import { caseIdSchema, changeIdSchema, documentIdSchema, lessonIdSchema } from '../vocabulary/ids.ts';

/** What kinds of changes can be taken back; `core/store/reversible/` has a file for each. */
export const undoKindSchema = z.enum([
  'field',
  'glyphs',
  'lines',
  'table',
  'split',
  'page',
  'review',
  'duplicate',
  'vendor',
  'case',
  'view',
  'source',
  'profile',
  'threshold',
  'rule',
  'rule-snooze',
  'alert',
  'control',
  'model',
  'lesson-forgotten',
  'lesson-learned',
]);
export type UndoKind = z.infer<typeof undoKindSchema>;

/** What undo or redo was about. */
export const takenBackSchema = z.object({
  /** The entry that was written; of several changes the one that names them. */
  changeId: changeIdSchema,
  kind: undoKindSchema,
  /** Changes that were taken back at once, of the kind that names them. */
  count: z.number().int().positive(),
  /** The document it was about; null for anything else. The first of several. */
  documentId: documentIdSchema.nullable(),
  /** Every document that is another now. */
  documentIds: z.array(documentIdSchema).readonly(),
  caseId: caseIdSchema.nullable(),
  lessonId: lessonIdSchema.nullable(),
  field: fieldNameSchema.nullable(),
  /** In English; `kind` and `field` let the reader say it in another language. */
  description: z.string(),
});
export type TakenBack = Readonly<z.infer<typeof takenBackSchema>>;

import { z } from 'zod';
import { type FieldMemory, lessonOutcomeSchema } from '../../contract/memory.ts';
import type { LessonUse } from '../../review/Memory.ts';
import { type FieldName, fieldNameSchema } from '../../vocabulary/fieldNames.ts';
import { type DocumentId, type LessonId, documentIdSchema, lessonIdSchema } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRows } from '../rows.ts';

/** Notes what lessons did on a document, in place of what they did on an earlier reading; joins the transaction. */
export function saveLessonUses(db: SqlDatabase, documentId: DocumentId, uses: readonly LessonUse[]): void {
  db.prepare('DELETE FROM lesson_use WHERE document_id = :documentId').run({ documentId });
  const insert = db.prepare(insertSql);
  for (const { lesson, field, outcome, value, other } of uses) {
    insert.run({
      documentId,
      field,
      lessonId: lesson.id,
      outcome,
      value,
      other,
      taughtDocumentId: lesson.documentId,
      taughtFileName: lesson.fileName,
      taughtBy: lesson.by,
      taughtAt: lesson.at,
    });
  }
}

const insertSql = `INSERT INTO lesson_use (document_id, field, lesson_id, outcome, value, other,
    taught_document_id, taught_file_name, taught_by, taught_at)
  VALUES (:documentId, :field, :lessonId, :outcome, :value, :other,
    :taughtDocumentId, :taughtFileName, :taughtBy, :taughtAt)`;

const useRowSchema = z
  .object({
    field: fieldNameSchema,
    lesson_id: lessonIdSchema,
    outcome: lessonOutcomeSchema,
    value: z.string().nullable(),
    other: z.string().nullable(),
    taught_document_id: documentIdSchema,
    taught_file_name: z.string(),
    taught_by: z.string(),
    taught_at: z.string(),
    is_known: z.number(),
  })
  .transform((row): readonly [FieldName, FieldMemory] => [
    row.field,
    {
      lessonId: row.lesson_id,
      outcome: row.outcome,
      value: row.value,
      other: row.other,
      documentId: row.taught_document_id,
      fileName: row.taught_file_name,
      by: row.taught_by,
      at: row.taught_at,
      isForgotten: row.is_known === 0,
    },
  ]);

/** What memory had to do with the fields of a document. */
export function readFieldMemory(db: SqlDatabase, documentId: DocumentId): Partial<Record<FieldName, FieldMemory>> {
  const rows = db
    .prepare(
      `SELECT u.*, l.id IS NOT NULL AS is_known FROM lesson_use AS u LEFT JOIN lesson AS l ON l.id = u.lesson_id
       WHERE u.document_id = :documentId`,
    )
    .all({ documentId });
  return Object.fromEntries(parseRows(useRowSchema, rows));
}

/** Documents on which a lesson decided a value or made one doubtful, newest first. */
export function documentsUsing(db: SqlDatabase, lessonIds: readonly LessonId[]): DocumentId[] {
  const rows = db
    .prepare(
      `SELECT DISTINCT u.document_id AS id, d.seq FROM json_each(:lessonIds) AS i
         JOIN lesson_use AS u ON u.lesson_id = i.value JOIN document AS d ON d.id = u.document_id
       WHERE u.outcome <> 'agreed' ORDER BY d.seq DESC`,
    )
    .all({ lessonIds: JSON.stringify(lessonIds) });
  return parseRows(z.object({ id: documentIdSchema }), rows).map(({ id }) => id);
}

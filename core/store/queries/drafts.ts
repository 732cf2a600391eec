import { z } from 'zod';
import { type Draft, draftSchema } from '../../contract/desk.ts';
import { boxSchema } from '../../vocabulary/box.ts';
import type { FieldName } from '../../vocabulary/fieldNames.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { jsonColumn, parseRows } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';

const draftRowSchema = draftSchema.extend({ box: z.union([z.null(), jsonColumn(boxSchema)]) });

/** What this analyst typed into fields of a document and did not save. */
export function readDrafts(db: SqlDatabase, documentId: DocumentId, by: string): Draft[] {
  const rows = db
    .prepare(
      'SELECT field, text, page, box FROM draft WHERE document_id = :documentId AND analyst = :by ORDER BY field',
    )
    .all({ documentId, by });
  return parseRows(draftRowSchema, rows);
}

/** Keeps the newest text of a field; null forgets it. */
export function keepDraft(
  db: SqlDatabase,
  documentId: DocumentId,
  field: FieldName,
  draft: Omit<Draft, 'field'> | null,
  by: string,
): void {
  if (draft === null) {
    db.prepare('DELETE FROM draft WHERE document_id = :documentId AND field = :field AND analyst = :by').run({
      documentId,
      field,
      by,
    });
    return;
  }
  const { text, page, box } = draft;
  db.prepare(
    `INSERT OR REPLACE INTO draft (document_id, field, analyst, text, page, box)
     VALUES (:documentId, :field, :by, :text, :page, :box)`,
  ).run({ documentId, field, by, text, page, box: box === null ? null : JSON.stringify(box) });
}

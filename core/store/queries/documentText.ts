import { z } from 'zod';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow } from '../rows.ts';
import { readFields } from './fields.ts';

/**
 * Rewrites a document's searchable text: the words of its pages; where there are none (e-invoice XML), its values.
 * The row of the full-text table has the number of the document's row.
 */
export function saveDocumentText(db: SqlDatabase, documentId: DocumentId): void {
  const { seq } = parseRow(
    z.object({ seq: z.number() }),
    db.prepare('SELECT seq FROM document WHERE id = :documentId').get({ documentId }),
  );
  removeDocumentText(db, documentId);
  const text = pageText(db, documentId) || fieldText(db, documentId);
  db.prepare('INSERT INTO document_text (rowid, document_id, text) VALUES (:seq, :documentId, :text)').run({
    seq,
    documentId,
    text,
  });
}

/** Takes a document out of the full-text search. */
export function removeDocumentText(db: SqlDatabase, documentId: DocumentId): void {
  db.prepare('DELETE FROM document_text WHERE rowid = (SELECT seq FROM document WHERE id = :documentId)').run({
    documentId,
  });
}

function pageText(db: SqlDatabase, documentId: DocumentId): string {
  const row = db
    .prepare(
      `SELECT coalesce(group_concat(word.value, ' '), '') AS text
       FROM document_page AS page, json_each(page.words, '$.text') AS word WHERE page.document_id = :documentId`,
    )
    .get({ documentId });
  return parseRow(z.object({ text: z.string() }), row).text;
}

function fieldText(db: SqlDatabase, documentId: DocumentId): string {
  return Object.values(readFields(db, documentId))
    .map((field) => field.value)
    .join(' ');
}

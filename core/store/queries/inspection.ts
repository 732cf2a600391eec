import { z } from 'zod';
import { type Inspection, inspectionSchema, noInspection } from '../../contract/findings.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRows } from '../rows.ts';

const rowSchema = z.object({ outcome: jsonColumn(inspectionSchema) });

/** Keeps what inspection found in a document's file, in place of what it found before. */
export function saveInspection(db: SqlDatabase, documentId: DocumentId, outcome: Inspection): void {
  db.prepare(`INSERT INTO inspection (document_id, outcome) VALUES (:documentId, :outcome)
    ON CONFLICT (document_id) DO UPDATE SET outcome = excluded.outcome`).run({
    documentId,
    outcome: JSON.stringify(outcome),
  });
}

/** What inspection found; nothing for documents extracted before inspections were kept. */
export function readInspection(db: SqlDatabase, documentId: DocumentId): Inspection {
  const rows = db.prepare('SELECT outcome FROM inspection WHERE document_id = :documentId').all({ documentId });
  return parseRows(rowSchema, rows)[0]?.outcome ?? noInspection;
}

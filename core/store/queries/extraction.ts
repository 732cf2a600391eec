import { z } from 'zod';
import { type Extraction, type LineItem, fieldReadingSchema, lineItemSchema } from '../../contract/extraction.ts';
import type { LessonUse } from '../../review/Memory.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { fieldNames } from '../../vocabulary/fieldNames.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRows } from '../rows.ts';
import { saveDocumentText } from './documentText.ts';
import { readFields, readRuledFields, writeFieldState } from './fields.ts';
import { refreshInvoice } from './invoices.ts';
import { saveLessonUses } from './lessonUses.ts';

/**
 * Saves what extraction made of a document, in place of what it made before: fields, line items, the row of comparable
 * values, the searchable text, and what vendor memory did (`uses`). Fields an analyst has set or removed stay as the analyst left them.
 */
export function saveExtraction(
  store: Store,
  documentId: DocumentId,
  extraction: Extraction,
  by: string,
  uses: readonly LessonUse[] = [],
): void {
  const { db } = store;
  db.transaction(() => {
    const before = valuesOf(readFields(db, documentId));
    const at = instantOf(store.clock);
    const ruled = readRuledFields(db, documentId);
    for (const field of fieldNames.filter((name) => !ruled.has(name))) {
      const read = extraction.fields[field];
      writeFieldState(db, documentId, { field, reading: read ? { ...read, by, at } : null, removal: null });
    }
    saveLineItems(db, documentId, extraction.lineItems);
    refreshInvoice(db, documentId);
    saveDocumentText(db, documentId);
    saveLessonUses(db, documentId, uses);
    store.changeLog.append({
      actor: by,
      kind: 'document.extracted',
      recordKind: 'document',
      recordId: documentId,
      before: Object.keys(before).length === 0 ? null : { fields: before },
      after: {
        fields: valuesOf(readFields(db, documentId)),
        lineItems: extraction.lineItems.length,
        ...lessonsIn(uses),
      },
    });
  });
}

/** Field values and line items as they stand, an analyst's corrections included. */
export function readExtraction(db: SqlDatabase, documentId: DocumentId): Extraction {
  const stored = Object.entries(readFields(db, documentId));
  const fields = Object.fromEntries(stored.map(([name, field]) => [name, fieldReadingSchema.parse(field)]));
  return { fields, lineItems: readLineItems(db, documentId) };
}

/** Line items in the order they are printed. */
export function readLineItems(db: SqlDatabase, documentId: DocumentId): LineItem[] {
  const rows = db
    .prepare('SELECT cells FROM line_item WHERE document_id = :documentId ORDER BY position')
    .all({ documentId });
  return parseRows(z.object({ cells: jsonColumn(lineItemSchema) }), rows).map((row) => row.cells);
}

function saveLineItems(db: SqlDatabase, documentId: DocumentId, lineItems: readonly LineItem[]): void {
  db.prepare('DELETE FROM line_item WHERE document_id = :documentId').run({ documentId });
  const insert = db.prepare(
    'INSERT INTO line_item (document_id, position, cells) VALUES (:documentId, :position, :cells)',
  );
  for (const [position, cells] of lineItems.entries()) {
    insert.run({ documentId, position, cells: JSON.stringify(cells) });
  }
}

/** Which lessons were used, for the log. */
function lessonsIn(uses: readonly LessonUse[]): { lessons?: { field: string; lesson: string; outcome: string }[] } {
  if (uses.length === 0) return {};
  return { lessons: uses.map(({ field, lesson, outcome }) => ({ field, lesson: lesson.id, outcome })) };
}

function valuesOf(fields: ReturnType<typeof readFields>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
}

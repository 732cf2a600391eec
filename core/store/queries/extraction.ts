import { z } from 'zod';
import { type Extraction, type LineItem, fieldReadingSchema, lineItemSchema } from '../../contract/extraction.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { fieldNames } from '../../vocabulary/fieldNames.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRows } from '../rows.ts';
import { saveDocumentText } from './documentText.ts';
import { readFields, readRuledFields, writeFieldState } from './fields.ts';
import { refreshInvoice } from './invoices.ts';

/**
 * Saves what extraction made of a document, in place of what it made before: fields, line items, the row of comparable
 * values and the searchable text. Fields an analyst has set or removed stay as the analyst left them.
 */
export function saveExtraction(store: Store, documentId: DocumentId, extraction: Extraction, by: string): void {
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
    store.changeLog.append({
      actor: by,
      kind: 'document.extracted',
      recordKind: 'document',
      recordId: documentId,
      before: Object.keys(before).length === 0 ? null : { fields: before },
      after: { fields: valuesOf(readFields(db, documentId)), lineItems: extraction.lineItems.length },
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

function valuesOf(fields: ReturnType<typeof readFields>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
}

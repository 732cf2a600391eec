import { type Extraction, fieldReadingSchema } from '../../contract/extraction.ts';
import type { LessonUse } from '../../review/Memory.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { fieldNames } from '../../vocabulary/fieldNames.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { saveDocumentText } from './documentText.ts';
import { readFields, readRuledFields, writeFieldState } from './fields.ts';
import { refreshInvoice } from './invoices.ts';
import { saveLessonUses } from './lessonUses.ts';
import { setBackWhereChanged } from './reviewSetBack.ts';
import { readLineItems, readLineRuling, writeLineItems } from './lines.ts';

/**
 * Saves what extraction made of a document, in place of what it made before: fields, line items, the row of comparable
 * values, the searchable text, and what vendor memory did (`uses`). Fields an analyst has set or removed stay as the
 * analyst left them, and so do all lines once an analyst has changed one.
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
    if (readLineRuling(db, documentId) === null) writeLineItems(db, documentId, extraction.lineItems);
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
        lineItems: readLineItems(db, documentId).length,
        ...lessonsIn(uses),
      },
    });
    setBackWhereChanged(store, documentId, by);
  });
}

/** Field values and line items as they stand, an analyst's corrections included. */
export function readExtraction(db: SqlDatabase, documentId: DocumentId): Extraction {
  const stored = Object.entries(readFields(db, documentId));
  const fields = Object.fromEntries(stored.map(([name, field]) => [name, fieldReadingSchema.parse(field)]));
  return { fields, lineItems: readLineItems(db, documentId) };
}

/** Which lessons were used, for the log. */
function lessonsIn(uses: readonly LessonUse[]): { lessons?: { field: string; lesson: string; outcome: string }[] } {
  if (uses.length === 0) return {};
  return { lessons: uses.map(({ field, lesson, outcome }) => ({ field, lesson: lesson.id, outcome })) };
}

function valuesOf(fields: ReturnType<typeof readFields>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
}

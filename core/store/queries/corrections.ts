import { type Correction, correctionSchema } from '../../contract/documents.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { ChangeId, DocumentId } from '../../vocabulary/ids.ts';
import { normaliseTyped } from '../../vocabulary/typedValues.ts';
import type { Store } from '../Store.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { readDocument } from './documents.ts';
import { type FieldState, readFieldState, readFields, writeFieldState } from './fields.ts';
import { refreshInvoice } from './invoices.ts';
import { setBackWhereChanged } from './reviewSetBack.ts';

/**
 * Writes what an analyst says a field is; empty text says that the document has no such value. Confirming a machine's
 * value is a correction too; saying what an analyst already said changes nothing (null).
 * @throws VouchFailure NOT_FOUND, INVALID_VALUE, REFUSED
 */
export function correctField(store: Store, correction: Correction, by: string): ChangeId | null {
  const { documentId, field, value: typed, page, box } = correctionSchema.parse(correction);
  return store.db.transaction(() => {
    if (!readDocument(store.db, documentId).stands) throw doesNotStand();
    const currency = readFields(store.db, documentId).currency?.value ?? null;
    const value = normaliseTyped(field, typed, currency);
    const at = instantOf(store.clock);
    const before = readFieldState(store.db, documentId, field);
    const after: FieldState =
      value === null
        ? { field, reading: null, removal: { by, at } }
        : { field, reading: { value, raw: typed, page, box, confidence: 1, source: 'analyst', by, at }, removal: null };
    if (saysTheSame(before, after)) return null;
    putField(store, documentId, after);
    const changeId = store.changeLog.append({
      actor: by,
      kind: 'field.corrected',
      recordKind: 'document',
      recordId: documentId,
      before,
      after,
    });
    setBackWhereChanged(store, documentId, by);
    return changeId;
  });
}

/** Puts a field into a state and brings what is derived from it up to date; the caller logs the change. */
export function putField(store: Store, documentId: DocumentId, state: FieldState): void {
  writeFieldState(store.db, documentId, state);
  refreshInvoice(store.db, documentId);
}

/** The refusal of a change to a document that is divided, or a part of a division that was taken back. */
export function doesNotStand(): VouchFailure {
  return new VouchFailure(
    'REFUSED',
    'This is no document of its own at the moment: the file was split, or the split was taken back.',
    'Correct the document that stands in its place.',
  );
}

function saysTheSame(before: FieldState, after: FieldState): boolean {
  if (after.reading === null) return before.removal !== null;
  if (before.reading?.source !== 'analyst') return false;
  const { value, page, box } = after.reading;
  return (
    before.reading.value === value &&
    before.reading.page === page &&
    canonicalJson(before.reading.box) === canonicalJson(box)
  );
}

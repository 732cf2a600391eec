import { expect, test } from 'vitest';
import type { DocumentId } from '../vocabulary/ids.ts';
import { openTestStore } from '../testing/openTestStore.ts';
import { addSampleDocument, sampleExtraction } from '../testing/sampleRecords.ts';
import type { Store } from './Store.ts';
import { openAlertAndCase } from './queries/alerts.ts';
import { addCaseNote, decideCase, moveCase, readCaseFile } from './queries/caseFiles.ts';
import { correctField } from './queries/corrections.ts';
import { setDocumentStatus } from './queries/documents.ts';
import { saveExtraction } from './queries/extraction.ts';
import { readFields } from './queries/fields.ts';
import { confirmDocument, rejectDocument } from './queries/reviewDecisions.ts';
import { readReviewRecord } from './queries/reviews.ts';
import { readSavedViews, removeView, saveView } from './queries/savedViews.ts';
import { redo, undo } from './undo.ts';

const nothing = expect.objectContaining({ code: 'NOTHING_TO_UNDO' });

function valuesOf(store: Store, documentId: DocumentId): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readFields(store.db, documentId)).map(([name, field]) => [name, field.value]),
  );
}

function addRead(store: Store, name: string): DocumentId {
  const documentId = addSampleDocument(store, name);
  saveExtraction(store, documentId, sampleExtraction(), 'flow');
  setDocumentStatus(store, documentId, 'done');
  return documentId;
}

function openSampleCase(store: Store, documentId: DocumentId) {
  return openAlertAndCase(store, documentId, { severity: 'high', title: 'Account changed', reasons: [] }).caseId;
}

test('undo brings back the machine reading whole, with its box and confidence', async () => {
  await using store = await openTestStore();
  const documentId = addRead(store, 'one');
  const read = readFields(store.db, documentId).grandTotal;
  store.clock.move(60_000);
  correctField(store, { documentId, field: 'grandTotal', value: '' }, 'ada');
  expect(readFields(store.db, documentId).grandTotal).toBeUndefined();
  expect(undo(store, 'ada')).toMatchObject({
    kind: 'field',
    count: 1,
    documentId,
    caseId: null,
    field: 'grandTotal',
    description: 'Correction of grand total',
  });
  expect(readFields(store.db, documentId).grandTotal).toEqual(read);
});

test('undo passes over what somebody else has changed since, and never touches another actor', async () => {
  await using store = await openTestStore();
  const documentId = addRead(store, 'one');
  correctField(store, { documentId, field: 'vendor', value: 'Ada Ltd' }, 'ada');
  correctField(store, { documentId, field: 'invoiceNumber', value: '7' }, 'ada');
  correctField(store, { documentId, field: 'invoiceNumber', value: '8' }, 'bob');
  undo(store, 'ada');
  expect(valuesOf(store, documentId)).toMatchObject({ vendor: 'Nordwind Möbel GmbH', invoiceNumber: '8' });
  expect(() => undo(store, 'ada')).toThrow(nothing);
  expect(() => undo(store, 'flow')).toThrow(nothing);
});

test('other changes made since do not forget what could be redone; one of the same thing passes it over', async () => {
  await using store = await openTestStore();
  const [one, two] = [addRead(store, 'one'), addRead(store, 'two')];
  correctField(store, { documentId: one, field: 'vendor', value: 'A' }, 'ada');
  correctField(store, { documentId: one, field: 'invoiceNumber', value: '7' }, 'ada');
  undo(store, 'ada');
  undo(store, 'ada');
  correctField(store, { documentId: two, field: 'vendor', value: 'B' }, 'ada');
  correctField(store, { documentId: one, field: 'invoiceNumber', value: '9' }, 'ada');
  expect(redo(store, 'ada')).toMatchObject({ documentId: one, field: 'vendor' });
  expect(() => redo(store, 'ada')).toThrow(nothing);
  expect(valuesOf(store, one)).toMatchObject({ vendor: 'A', invoiceNumber: '9' });
  expect(undo(store, 'ada')).toMatchObject({ documentId: one, field: 'vendor' });
});

test('changes made at once are taken back and done again at once, but for what somebody else changed since', async () => {
  await using store = await openTestStore();
  const documents = ['one', 'two', 'three'].map((name) => addRead(store, name));
  const vendors = () => documents.map((documentId) => valuesOf(store, documentId)['vendor']);
  store.changeLog.asOne(() => {
    for (const documentId of documents) correctField(store, { documentId, field: 'vendor', value: 'A' }, 'ada');
  });
  expect(undo(store, 'ada')).toMatchObject({ kind: 'field', count: 3, documentIds: documents.toReversed() });
  expect(vendors()).toEqual(Array(3).fill('Nordwind Möbel GmbH'));
  expect(redo(store, 'ada')).toMatchObject({ count: 3 });
  expect(vendors()).toEqual(['A', 'A', 'A']);
  const [, second] = documents;
  if (second === undefined) throw new Error('three were made');
  correctField(store, { documentId: second, field: 'vendor', value: 'B' }, 'bob');
  expect(undo(store, 'ada')).toMatchObject({ count: 2 });
  expect(vendors()).toEqual(['Nordwind Möbel GmbH', 'B', 'Nordwind Möbel GmbH']);
  expect(() => undo(store, 'ada')).toThrow(nothing);
  expect(store.changeLog.verify().intact).toBe(true);
});

test('work that fails leaves nothing of a change made at once', async () => {
  await using store = await openTestStore();
  const documentId = addRead(store, 'one');
  const work = () => {
    correctField(store, { documentId, field: 'vendor', value: 'A' }, 'ada');
    throw new Error('broken off');
  };
  expect(() => store.changeLog.asOne(work)).toThrow('broken off');
  expect(valuesOf(store, documentId)).toMatchObject({ vendor: 'Nordwind Möbel GmbH' });
  correctField(store, { documentId, field: 'vendor', value: 'B' }, 'ada');
  correctField(store, { documentId, field: 'invoiceNumber', value: '7' }, 'ada');
  expect(undo(store, 'ada')).toMatchObject({ field: 'invoiceNumber', count: 1 });
});

test('decisions about documents and saved views are taken back', async () => {
  await using store = await openTestStore();
  const documentId = addRead(store, 'one');
  const state = () => readReviewRecord(store.db, documentId).state;
  confirmDocument(store, { documentId, override: false }, 'ada');
  rejectDocument(store, documentId, 'Not ours.', 'ada');
  const view = { name: 'Large', filter: { states: ['waiting' as const] }, sort: 'vendor' as const, descending: false };
  const { id } = saveView(store, view, 'ada');
  removeView(store, id, 'ada');
  undo(store, 'ada');
  expect(readSavedViews(store.db)).toEqual([{ id, ...view }]);
  expect(undo(store, 'ada')).toMatchObject({ kind: 'view', description: 'View Large' });
  expect(readSavedViews(store.db)).toEqual([]);
  undo(store, 'ada');
  expect(state()).toBe('confirmed');
  expect(undo(store, 'ada')).toMatchObject({ kind: 'review', documentId });
  expect(state()).toBe('waiting');
  redo(store, 'ada');
  expect(state()).toBe('confirmed');
});

test('a confirmed document whose values change waits again, whoever changes them', async () => {
  await using store = await openTestStore();
  const documentId = addRead(store, 'one');
  const state = () => readReviewRecord(store.db, documentId).state;
  const confirm = () => confirmDocument(store, { documentId, override: false }, 'ada');
  confirm();
  correctField(store, { documentId, field: 'vendor', value: 'Nordwind Möbel GmbH' }, 'bob');
  expect(state()).toBe('confirmed');
  correctField(store, { documentId, field: 'vendor', value: 'Bob Ltd' }, 'bob');
  expect(state()).toBe('waiting');
  confirm();
  undo(store, 'bob');
  expect(state()).toBe('waiting');
  confirm();
  saveExtraction(store, documentId, sampleExtraction(), 'flow');
  expect(state()).toBe('confirmed');
  saveExtraction(store, documentId, sampleExtraction({ grandTotal: '1.00' }), 'flow');
  expect(state()).toBe('waiting');
});

test('a case moved is moved back and forth; decisions, reopenings and notes stand', async () => {
  await using store = await openTestStore();
  const caseId = openSampleCase(store, addSampleDocument(store, 'one'));
  const state = () => readCaseFile(store.db, caseId).state;
  moveCase(store, caseId, 'in-review', 'ada');
  addCaseNote(store, caseId, 'Called the vendor.', 'ada');
  undo(store, 'ada');
  expect(state()).toBe('open');
  redo(store, 'ada');
  expect(state()).toBe('in-review');
  decideCase(store, { caseId, disposition: 'no-action', rationale: 'Confirmed by phone.' }, 'ada');
  expect(() => undo(store, 'ada')).toThrow(nothing);
  moveCase(store, caseId, 'open', 'ada');
  expect(() => undo(store, 'ada')).toThrow(nothing);
  expect(state()).toBe('open');
  expect(store.changeLog.verify().intact).toBe(true);
});

test('moves there and back are each taken back once', async () => {
  await using store = await openTestStore();
  const caseId = openSampleCase(store, addSampleDocument(store, 'one'));
  moveCase(store, caseId, 'in-review', 'ada');
  moveCase(store, caseId, 'open', 'ada');
  const states = [undo, undo, redo, redo].map((act) => {
    act(store, 'ada');
    return readCaseFile(store.db, caseId).state;
  });
  expect(states).toEqual(['in-review', 'open', 'in-review', 'open']);
  undo(store, 'ada');
  undo(store, 'ada');
  expect(() => undo(store, 'ada')).toThrow(nothing);
});

import { expect, test } from 'vitest';
import { openTestStore } from '../../testing/openTestStore.ts';
import { addSampleDocument, sampleExtraction, sampleField, samplePage } from '../../testing/sampleRecords.ts';
import { correctField } from './corrections.ts';
import { readExtraction, saveExtraction } from './extraction.ts';
import { readLineItems } from './lines.ts';
import { readFields } from './fields.ts';
import { readPageImage, readPageNumbers, readPages, readWords, saveReading } from './pages.ts';

const invalid = expect.objectContaining({ code: 'INVALID_VALUE' });
const found = `SELECT document_id AS id FROM document_text WHERE document_text MATCH :words`;

test('pages come back as they were read, and a page read again replaces itself', async () => {
  await using store = await openTestStore();
  const documentId = addSampleDocument(store, 'a');
  const image = { sha256: 'cd'.repeat(32), mediaType: 'image/png' };
  const [first, second] = [samplePage('Rechnung Nr 42', 1), samplePage('Seite zwei', 2)];
  saveReading(store, documentId, second, null);
  saveReading(store, documentId, samplePage('falsch', 1), null);
  saveReading(store, documentId, first, image);
  expect(readPages(store.db, documentId)).toEqual([first, second]);
  expect(readPageNumbers(store.db, documentId)).toEqual([1, 2]);
  expect(readWords(store.db, documentId, 2)).toEqual(second.words);
  expect(readPageImage(store.db, documentId, 1)).toEqual(image);
  const missing = expect.objectContaining({ code: 'NOT_FOUND' });
  expect(() => readPageImage(store.db, documentId, 2)).toThrow(missing);
  expect(() => readWords(store.db, documentId, 3)).toThrow(missing);
});

test('an extraction comes back as it was saved, with its row of comparable values', async () => {
  await using store = await openTestStore();
  const documentId = addSampleDocument(store, 'a');
  const extraction = sampleExtraction();
  saveExtraction(store, documentId, extraction, 'flow');
  expect(readExtraction(store.db, documentId)).toEqual(extraction);
  expect(store.db.prepare('SELECT * FROM invoice').get()).toMatchObject({
    document_id: documentId,
    document_type: 'invoice',
    vendor_key: 'nordwind mobel',
    number_key: 'RE20260042',
    grand_total_minor: 21848,
    corrected: 0,
  });
});

test('extracting again replaces what was read, line items and text included', async () => {
  await using store = await openTestStore();
  const documentId = addSampleDocument(store, 'a');
  saveReading(store, documentId, samplePage('Bürostuhl Kanzlei'), null);
  saveExtraction(store, documentId, sampleExtraction(), 'flow');
  saveReading(store, documentId, samplePage('Schreibtisch'), null);
  const lineItems = [{ description: sampleField('Schreibtisch') }, { description: sampleField('Lampe') }];
  saveExtraction(store, documentId, { fields: { vendor: sampleField('Südwind') }, lineItems }, 'flow');
  expect(Object.keys(readFields(store.db, documentId))).toEqual(['vendor']);
  expect(readLineItems(store.db, documentId)).toEqual(lineItems);
  expect(store.db.prepare(found).all({ words: 'burostuhl' })).toEqual([]);
  expect(store.db.prepare(found).all({ words: 'schreibtisch' })).toEqual([{ id: documentId }]);
});

test('an e-invoice without pages is found by its values', async () => {
  await using store = await openTestStore();
  const documentId = addSampleDocument(store, 'a');
  saveExtraction(store, documentId, sampleExtraction(), 'flow');
  expect(store.db.prepare(found).all({ words: 'nordwind' })).toEqual([{ id: documentId }]);
});

test('extraction never overwrites what an analyst set or removed', async () => {
  await using store = await openTestStore();
  const documentId = addSampleDocument(store, 'a');
  saveExtraction(store, documentId, sampleExtraction(), 'flow');
  correctField(store, { documentId, field: 'grandTotal', value: '1.218,48' }, 'ada');
  correctField(store, { documentId, field: 'iban', value: '' }, 'ada');
  saveExtraction(store, documentId, sampleExtraction({ grandTotal: '9.99', netTotal: '8.40' }), 'flow');
  const fields = readFields(store.db, documentId);
  expect(fields.grandTotal).toMatchObject({ value: '1218.48', raw: '1.218,48', source: 'analyst', by: 'ada' });
  expect(fields.iban).toBeUndefined();
  expect(fields.netTotal?.value).toBe('8.40');
  expect(store.db.prepare('SELECT grand_total_minor, iban, corrected FROM invoice').get()).toEqual({
    grand_total_minor: 121_848,
    iban: null,
    corrected: 1,
  });
});

test('a correction keeps where it was taken from, and is written once', async () => {
  await using store = await openTestStore();
  const documentId = addSampleDocument(store, 'a');
  saveExtraction(store, documentId, sampleExtraction(), 'flow');
  const box = { left: 1, top: 2, right: 3, bottom: 4 };
  const correction = { documentId, field: 'dueDate', value: '31.3.2026', page: 1, box } as const;
  expect(correctField(store, correction, 'ada')).not.toBeNull();
  const { entries } = store.changeLog.verify();
  expect(correctField(store, { ...correction, value: '2026-03-31' }, 'ada')).toBeNull();
  expect(store.changeLog.verify().entries).toBe(entries);
  expect(readFields(store.db, documentId).dueDate).toMatchObject({ value: '2026-03-31', page: 1, box, confidence: 1 });
});

test('a value that cannot be is refused and nothing changes', async () => {
  await using store = await openTestStore();
  const documentId = addSampleDocument(store, 'a');
  saveExtraction(store, documentId, sampleExtraction(), 'flow');
  const before = [readFields(store.db, documentId), store.changeLog.verify()];
  expect(() => correctField(store, { documentId, field: 'grandTotal', value: '1.234' }, 'ada')).toThrow(invalid);
  expect([readFields(store.db, documentId), store.changeLog.verify()]).toEqual(before);
});

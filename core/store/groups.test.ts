import { expect, test } from 'vitest';
import type { GroupCell } from '../contract/groups.ts';
import { type TestStore, openTestStore } from '../testing/openTestStore.ts';
import { addSampleDocument, sampleExtraction, sampleFinding } from '../testing/sampleRecords.ts';
import type { FieldReading } from '../contract/extraction.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import { setDocumentStatus } from './queries/documents.ts';
import { saveExtraction } from './queries/extraction.ts';
import { readFields, readFieldState } from './queries/fields.ts';
import { saveFindings } from './queries/findings.ts';
import { acceptPlaces, fixPlaces } from './queries/groupDecisions.ts';
import { accountNeedsSecond } from './queries/accountCheck.ts';
import { confirmDocument } from './queries/reviewDecisions.ts';
import { takeLease } from './queries/reviewLeases.ts';
import { changeSettings } from './queries/settings.ts';
import { redo, undo } from './undo.ts';
import { listGroup } from './views/groupList.ts';
import { placesAlike } from './views/placesAlike.ts';
import { listReview } from './views/reviewList.ts';

/** A document of which the named values were read by OCR, with little confidence. */
function addScan(store: TestStore, name: string, values: Partial<Record<FieldName, string>>): DocumentId {
  const documentId = addSampleDocument(store, name);
  const { fields, lineItems } = sampleExtraction(values);
  const read = (field: string, reading: FieldReading): FieldReading =>
    field in values ? { ...reading, source: 'ocr', confidence: 0.4 } : reading;
  const scanned = Object.fromEntries(Object.entries(fields).map(([field, reading]) => [field, read(field, reading)]));
  saveExtraction(store, documentId, { fields: scanned, lineItems }, 'flow');
  saveFindings(store, documentId, []);
  setDocumentStatus(store, documentId, 'done');
  return documentId;
}

const places = (cells: readonly GroupCell[]) =>
  cells.map(({ documentId, field, value, at }) => ({ documentId, field, value, at }));
const wrong = 'DE89310400440532013000';
const right = 'DE89370400440532013000';

test('accounts of the queue lie side by side by vendor, with what checks say and how often they are read alike', async () => {
  await using store = await openTestStore();
  addScan(store, 'a', { iban: wrong });
  addScan(store, 'b', { iban: right });
  const c = addScan(store, 'c', { iban: wrong });
  saveFindings(store, c, [sampleFinding({ fields: ['iban'], severity: 'high', message: 'No account' })]);
  const { rows, total, documents } = listGroup(store, { kind: 'accounts' }, 'ada');
  expect([total, documents]).toEqual([3, 3]);
  expect(rows.map(({ value, alike }) => [value, alike])).toEqual([
    [wrong, 1],
    [wrong, 1],
    [right, 0],
  ]);
  expect(rows.find(({ documentId }) => documentId === c)?.failed).toEqual({ message: 'No account', sentences: null });
  confirmDocument(store, { documentId: c, override: true }, 'ada');
  expect(listGroup(store, { kind: 'accounts' }, 'ada').total).toBe(2);
  expect(listGroup(store, { kind: 'accounts', filter: { states: ['confirmed'] } }, 'ada').total).toBe(1);
});

test('a fix lands in every document that carries it, and one undo takes all of it back', async () => {
  await using store = await openTestStore();
  const ids = ['a', 'b', 'c'].map((name) => addScan(store, name, { iban: wrong }));
  const other = addScan(store, 'other', { iban: wrong, vendor: 'Another Vendor Ltd' });
  const first = listGroup(store, { kind: 'accounts' }, 'ada').rows.find(({ documentId }) => documentId === ids[0]);
  if (first === undefined) throw new TypeError('The group holds no account');
  const { outcome } = fixPlaces(store, placesAlike(store.db, places([first])), right, 'ada');
  expect(outcome).toMatchObject({ decided: 3, documents: 3, passedOver: [] });
  const values = () => [...ids, other].map((id) => readFields(store.db, id).iban?.value);
  expect(values()).toEqual([right, right, right, wrong]);
  expect(undo(store, 'ada')).toMatchObject({ kind: 'field', count: 3 });
  expect(values()).toEqual([wrong, wrong, wrong, wrong]);
  expect(redo(store, 'ada')).toMatchObject({ count: 3 });
  expect(values()).toEqual([right, right, right, wrong]);
});

test('a document in other hands and a value that was changed meanwhile are passed over', async () => {
  await using store = await openTestStore();
  const [a, b, c] = ['a', 'b', 'c'].map((name) => addScan(store, name, { iban: wrong }));
  const { rows } = listGroup(store, { kind: 'accounts' }, 'ada');
  if (a === undefined || b === undefined || c === undefined) throw new TypeError();
  takeLease(store, a, 'bob');
  fixPlaces(store, places(rows.filter(({ documentId }) => documentId === b)), right, 'bob');
  const { outcome } = acceptPlaces(store, places(rows), 'ada');
  expect(outcome.decided).toBe(1);
  expect(outcome.passedOver.map(({ documentId, why }) => [documentId, why])).toEqual(
    expect.arrayContaining([
      [a, 'taken'],
      [b, 'changed'],
    ]),
  );
  expect(readFields(store.db, c).iban?.source).toBe('analyst');
  expect(listGroup(store, { kind: 'accounts' }, 'ada').rows.map(({ lease }) => lease?.by)).toEqual(['bob']);
});

test('an account put right in a group still needs the second person', async () => {
  await using store = await openTestStore();
  changeSettings(store, { secondCheck: { general: '100.00', byCurrency: {}, by: 'anyone' } }, 'ada');
  const a = addScan(store, 'a', { iban: wrong });
  fixPlaces(store, places(listGroup(store, { kind: 'accounts' }, 'ada').rows), right, 'ada');
  expect(accountNeedsSecond(store.db, a)).toBe(true);
  expect(listGroup(store, { kind: 'accounts', show: 'all' }, 'ada').rows[0]?.needsSecond).toBe(true);
  confirmDocument(store, { documentId: a, override: true }, 'ada');
  expect(listReview(store, {}).rows[0]).toMatchObject({ state: 'waiting', firstBy: 'ada' });
});

test('characters: all doubtful ones read alike, a typed one goes into each value, the last one seen decides the value', async () => {
  await using store = await openTestStore();
  const a = addScan(store, 'a', { grandTotal: '218.48' });
  const b = addScan(store, 'b', { grandTotal: '711.00' });
  const { glyphs, glyph } = listGroup(store, { kind: 'glyphs' }, 'ada');
  expect(glyphs.map((one) => [one.glyph, one.places])).toEqual(
    [
      ['1', 3],
      ['8', 2],
      ['0', 2],
      ['2', 1],
      ['4', 1],
      ['7', 1],
    ].toSorted(([x, n], [y, m]) => Number(m) - Number(n) || String(x).localeCompare(String(y))),
  );
  expect(glyph).toBe('1');
  const ones = listGroup(store, { kind: 'glyphs', glyph: '1' }, 'ada').rows;
  expect(ones.map(({ documentId, at }) => [documentId === a, at])).toEqual([
    [true, 1],
    [false, 1],
    [false, 2],
  ]);
  fixPlaces(store, places(ones.filter(({ documentId, at }) => documentId === b && at === 2)), '7', 'ada');
  expect(readFields(store.db, b).grandTotal).toMatchObject({ value: '717.00', source: 'analyst' });

  for (const one of ['1', '8', '2', '4']) {
    expect(readFields(store.db, a).grandTotal?.source).toBe('ocr');
    acceptPlaces(store, places(listGroup(store, { kind: 'glyphs', glyph: one }, 'ada').rows), 'ada');
    expect(listGroup(store, { kind: 'glyphs', glyph: one }, 'ada').rows).toEqual([]);
  }
  expect(readFields(store.db, a).grandTotal).toMatchObject({ value: '218.48', source: 'analyst' });
  undo(store, 'ada');
  expect(readFieldState(store.db, a, 'grandTotal').reading?.source).toBe('ocr');
  expect(listGroup(store, { kind: 'glyphs', glyph: '4' }, 'ada').total).toBe(1);
});

test('what is no character, or gives a value no meaning, is refused and nothing is kept', async () => {
  await using store = await openTestStore();
  const a = addScan(store, 'a', { issueDate: '2026-02-27' });
  const { rows } = listGroup(store, { kind: 'glyphs', glyph: '2' }, 'ada');
  const day = places(rows.filter(({ at }) => at === 8));
  const invalid = expect.objectContaining({ code: 'INVALID_VALUE' });
  expect(() => fixPlaces(store, day, '', 'ada')).toThrow(invalid);
  expect(() => fixPlaces(store, day, '7', 'ada')).toThrow(invalid);
  expect(readFields(store.db, a).issueDate?.value).toBe('2026-02-27');
});

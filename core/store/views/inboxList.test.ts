import { describe, expect, test } from 'vitest';
import { inboxSortSchema } from '../../contract/inbox.ts';
import { addSampleDocument, sampleExtraction, samplePage, sampleRisk } from '../../testing/sampleRecords.ts';
import { type TestStore, openTestStore } from '../../testing/openTestStore.ts';
import type { FieldName } from '../../vocabulary/fieldNames.ts';
import { saveExtraction } from '../queries/extraction.ts';
import { saveRisk } from '../queries/risk.ts';
import { saveReading } from '../queries/pages.ts';
import { correctField } from '../queries/corrections.ts';
import { listInbox } from './inboxList.ts';

function add(store: TestStore, name: string, values: Partial<Record<FieldName, string>>, probability: number): void {
  store.clock.move(1000);
  const documentId = addSampleDocument(store, name);
  saveExtraction(store, documentId, sampleExtraction(values), 'flow');
  saveRisk(store, documentId, sampleRisk({ probability }));
}

async function threeDocuments(): Promise<TestStore> {
  const store = await openTestStore();
  add(store, 'b', { vendor: 'Zander', invoiceNumber: '77%', grandTotal: '9.00' }, 0.3);
  add(store, 'a', { vendor: 'Älpler', invoiceNumber: 'R_1', grandTotal: '100.00' }, 0.9);
  add(store, 'c', { vendor: 'anton', invoiceNumber: 'RX1', grandTotal: '25.50' }, 0.1);
  return store;
}

const names = (store: TestStore, query: Parameters<typeof listInbox>[1]): string[] =>
  listInbox(store.db, query).rows.map((row) => row.fileName[0] ?? '');

describe('the inbox', () => {
  test('sorts by any column, by amount and not by its digits, newest first unless told otherwise', async () => {
    await using store = await threeDocuments();
    expect(names(store, {})).toEqual(['c', 'a', 'b']);
    expect(names(store, { sort: 'grandTotal', descending: false })).toEqual(['b', 'c', 'a']);
    expect(names(store, { sort: 'probability' })).toEqual(['a', 'b', 'c']);
    expect(names(store, { sort: 'fileName', descending: false })).toEqual(['a', 'b', 'c']);
    expect(names(store, { sort: 'vendor', descending: false })[0]).toBe('c');
  });

  test.each(inboxSortSchema.options)('pages through a list sorted by %s without gap or repeat', async (sort) => {
    await using store = await threeDocuments();
    for (const descending of [true, false]) {
      const pages = [0, 1, 2].flatMap((offset) => names(store, { sort, descending, offset, limit: 1 }));
      expect(pages).toEqual(names(store, { sort, descending }));
      expect(pages.toSorted()).toEqual(['a', 'b', 'c']);
    }
  });

  test('takes what is searched for literally', async () => {
    await using store = await threeDocuments();
    expect(names(store, { filter: { text: '77%' } })).toEqual(['b']);
    expect(names(store, { filter: { text: 'r_1' } })).toEqual(['a']);
    expect(names(store, { filter: { text: 'ANTON' } })).toEqual(['c']);
    for (const text of [
      "' OR 1=1 --",
      '"',
      '""*',
      'NEAR(a b)',
      'x AND y',
      '-',
      '~\0',
      'vendor:zander',
      '^',
      '{zzz}',
      '(',
    ]) {
      expect(names(store, { filter: { text } }), text).toEqual([]);
    }
  });

  test('finds parts of names and numbers whatever their case and accents', async () => {
    await using store = await threeDocuments();
    expect(names(store, { filter: { text: 'alp' } })).toEqual(['a']);
    expect(names(store, { filter: { text: 'ÄLPLER' } })).toEqual(['a']);
    expect(names(store, { filter: { text: 'A\u0308lpl' } })).toEqual(['a']);
    expect(names(store, { filter: { text: 'ande' } })).toEqual(['b']);
    expect(names(store, { filter: { text: 'rx' } })).toEqual(['c']);
  });

  test('finds what is printed on a page, and no longer under a name that was corrected', async () => {
    await using store = await threeDocuments();
    const documentId = addSampleDocument(store, 'd');
    saveReading(store, documentId, samplePage('Lieferung von Bürostühlen nach Łódź, Auftrag AB-7719'), null);
    saveExtraction(store, documentId, sampleExtraction({ vendor: 'Zander' }), 'flow');
    expect(names(store, { filter: { text: 'burostuhl' } })).toEqual(['d']);
    expect(names(store, { filter: { text: 'auftrag lieferung' } })).toEqual(['d']);
    expect(names(store, { filter: { text: 'AB-77' } })).toEqual(['d']);
    expect(names(store, { filter: { text: 'auftrag anton' } })).toEqual([]);
    correctField(store, { documentId, field: 'vendor', value: 'Somebody else' }, 'ada');
    expect(names(store, { filter: { text: 'zander' } })).toEqual(['b']);
    expect(names(store, { filter: { text: 'somebody' } })).toEqual(['d']);
  });
});

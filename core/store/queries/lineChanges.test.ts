import { expect, test } from 'vitest';
import { z } from 'zod';
import { linesChangeSchema } from '../../contract/lines.ts';
import { addSampleDocument, sampleExtraction, sampleField } from '../../testing/sampleRecords.ts';
import { openTestStore } from '../../testing/openTestStore.ts';
import { jsonColumn, parseRows } from '../rows.ts';
import type { Store } from '../Store.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { saveExtraction } from './extraction.ts';
import { changeLines } from './lineChanges.ts';
import { linesStateSchema, readLineItems } from './lines.ts';

const refused = expect.objectContaining({ code: 'REFUSED' });
const line = (description: string) => ({
  description: sampleField(description),
  quantity: sampleField('2'),
  lineTotal: sampleField('10.00'),
});

function readThree(store: Store): DocumentId {
  const documentId = addSampleDocument(store, 'one');
  const lineItems = ['a', 'b', 'c'].map(line);
  saveExtraction(store, documentId, { ...sampleExtraction(), lineItems }, 'flow');
  return documentId;
}

function change(store: Store, documentId: DocumentId, operations: unknown[], lineCount: number | null = null) {
  return changeLines(store, linesChangeSchema.parse({ documentId, operations, lineCount }), 'ada');
}

test('a typed cell is the analyst’s, in canonical form, where the value before it was read', async () => {
  await using store = await openTestStore();
  const documentId = readThree(store);
  const set = { kind: 'set', row: 1, cell: 'lineTotal', value: '1.234,50' };
  expect(change(store, documentId, [set])).not.toBeNull();
  expect(readLineItems(store.db, documentId)[1]).toEqual({
    ...line('b'),
    lineTotal: { ...sampleField('1234.50'), raw: '1.234,50', confidence: 1, source: 'analyst' },
  });
  expect(change(store, documentId, [set])).toBeNull();
  expect(() => change(store, documentId, [{ ...set, value: 'twelve' }])).toThrow(
    expect.objectContaining({ code: 'INVALID_VALUE' }),
  );
});

test('reading again leaves the lines once an analyst has changed one, but not the fields', async () => {
  await using store = await openTestStore();
  const documentId = readThree(store);
  change(store, documentId, [{ kind: 'delete', row: 0, count: 1 }]);
  const kept = readLineItems(store.db, documentId);
  saveExtraction(store, documentId, sampleExtraction({ vendor: 'Other' }), 'flow');
  expect(readLineItems(store.db, documentId)).toEqual(kept);
});

test('one entry of the log holds the lines that changed and no others', async () => {
  await using store = await openTestStore();
  const documentId = readThree(store);
  change(store, documentId, [
    { kind: 'fill', row: 0, lastRow: 1, cell: 'description' },
    { kind: 'insert', row: 2, count: 1 },
  ]);
  const rows = store.db.prepare(`SELECT before, after FROM change WHERE kind = 'lines.changed'`).all();
  const entries = parseRows(
    z.object({ before: jsonColumn(linesStateSchema), after: jsonColumn(linesStateSchema) }),
    rows,
  );
  const filled = { value: 'a', raw: null, page: null, box: null, confidence: 1, source: 'analyst' };
  expect(entries).toEqual([
    {
      before: { from: 1, count: 3, rows: [line('b')], ruling: null },
      after: {
        from: 1,
        count: 4,
        rows: [{ ...line('b'), description: filled }, {}],
        ruling: { by: 'ada', at: expect.any(String) },
      },
    },
  ]);
  expect(store.changeLog.verify().intact).toBe(true);
});

test('a change made upon other lines than there are is refused', async () => {
  await using store = await openTestStore();
  const documentId = readThree(store);
  const remove = { kind: 'delete', row: 2, count: 1 };
  expect(() => change(store, documentId, [remove], 2)).toThrow(refused);
  expect(() => change(store, documentId, [{ ...remove, row: 3 }])).toThrow(refused);
  expect(change(store, documentId, [remove], 3)).not.toBeNull();
});

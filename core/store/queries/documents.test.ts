import { expect, test } from 'vitest';
import { newId, documentIdSchema } from '../../vocabulary/ids.ts';
import { openTestStore } from '../../testing/openTestStore.ts';
import { addSampleDocument } from '../../testing/sampleRecords.ts';
import {
  identifyDocument,
  insertDocument,
  readDocument,
  setDocumentStatus,
  setPageCount,
  setTextSource,
  whereFrom,
} from './documents.ts';
import { readHistory } from './history.ts';

const identity = { sha256: 'ab'.repeat(32), mediaType: 'application/pdf', byteSize: 1234 };

test('a noted file waits, then has its identity', async () => {
  await using store = await openTestStore();
  const documentId = insertDocument(store, { sourcePath: '/in/a.pdf', fileName: 'a.pdf' });
  expect(readDocument(store.db, documentId)).toMatchObject({ status: 'queued', sha256: null, fileName: 'a.pdf' });
  expect(whereFrom(store.db, documentId)).toEqual({ path: '/in/a.pdf' });
  expect(identifyDocument(store, documentId, identity)).toEqual({ outcome: 'new' });
  expect(identifyDocument(store, documentId, identity)).toEqual({ outcome: 'new' });
  expect(readDocument(store.db, documentId)).toMatchObject(identity);
});

test('known bytes become one more arrival of the first document, and their jobs are gone', async () => {
  await using store = await openTestStore();
  const first = insertDocument(store, { sourcePath: '/in/a.pdf', fileName: 'a.pdf' });
  identifyDocument(store, first, identity);
  const again = insertDocument(store, { sourcePath: '/in/copy.pdf', fileName: 'copy.pdf' });
  store.db
    .prepare("INSERT INTO job (document_id, stage, state, enqueued_at) VALUES (:again, 'intake', 'leased', 0)")
    .run({ again });
  expect(identifyDocument(store, again, identity)).toEqual({ outcome: 'duplicate', first });
  expect(() => readDocument(store.db, again)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  expect(store.db.prepare('SELECT document_id, file_name, outcome FROM arrival ORDER BY id').all()).toEqual([
    { document_id: first, file_name: 'a.pdf', outcome: 'new' },
    { document_id: first, file_name: 'copy.pdf', outcome: 'duplicate' },
  ]);
  expect(store.db.prepare('SELECT count(*) AS count FROM job').get()).toEqual({ count: 0 });
  expect(readHistory(store.db, 'document', first)[0]?.kind).toBe('document.arrived-again');
  expect(store.changeLog.verify().intact).toBe(true);
});

test('a status carries its failure and when nothing more will happen', async () => {
  await using store = await openTestStore();
  const documentId = addSampleDocument(store, 'a');
  const failure = { code: 'FILE_ENCRYPTED', message: 'It has a password.', remedy: 'Save it without.' } as const;
  setDocumentStatus(store, documentId, 'working');
  setDocumentStatus(store, documentId, 'rejected', failure);
  expect(readDocument(store.db, documentId)).toMatchObject({
    status: 'rejected',
    failure,
    finishedAt: '2026-03-02T09:00:00.000Z',
  });
  setDocumentStatus(store, documentId, 'queued');
  expect(readDocument(store.db, documentId)).toMatchObject({ status: 'queued', failure: null, finishedAt: null });
  const entries = readHistory(store.db, 'document', documentId).slice(0, 2);
  expect(entries.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['document.queued', 'rejected', 'queued'],
    ['document.rejected', 'working', 'rejected'],
  ]);
});

test('pages and text source are noted once', async () => {
  await using store = await openTestStore();
  const documentId = addSampleDocument(store, 'a');
  setPageCount(store, documentId, 3);
  setTextSource(store, documentId, 'mixed');
  const { entries } = store.changeLog.verify();
  setPageCount(store, documentId, 3);
  setTextSource(store, documentId, 'mixed');
  expect(readDocument(store.db, documentId)).toMatchObject({ pageCount: 3, textSource: 'mixed' });
  expect(store.changeLog.verify().entries).toBe(entries);
});

test('a document that is not there is said not to be', async () => {
  await using store = await openTestStore();
  const missing = newId(documentIdSchema);
  expect(() => setDocumentStatus(store, missing, 'done')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
});

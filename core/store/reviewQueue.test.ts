import { expect, test } from 'vitest';
import { type TestStore, openTestStore } from '../testing/openTestStore.ts';
import { addSampleDocument, sampleExtraction, sampleFinding, sampleRisk } from '../testing/sampleRecords.ts';
import type { InboxFilter } from '../contract/inbox.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import { correctField } from './queries/corrections.ts';
import { setDocumentStatus } from './queries/documents.ts';
import { saveExtraction } from './queries/extraction.ts';
import { saveFindings } from './queries/findings.ts';
import {
  confirmAccount,
  confirmDocument,
  escalateDocument,
  postponeDocument,
  rejectDocument,
  resumePostponed,
  returnDocument,
} from './queries/reviewDecisions.ts';
import { giveBackLease, leaseMs, takeLease } from './queries/reviewLeases.ts';
import { applyReviewPolicy } from './queries/reviewRank.ts';
import { saveRisk } from './queries/risk.ts';
import { changeSettings } from './queries/settings.ts';
import { listInbox } from './views/inboxList.ts';
import { listReview } from './views/reviewList.ts';
import { listNext } from './views/reviewNext.ts';

const refused = expect.objectContaining({ code: 'REFUSED' });

function addDone(store: TestStore, name: string, values: Partial<Record<FieldName, string>> = {}): DocumentId {
  const documentId = addSampleDocument(store, name);
  saveExtraction(store, documentId, sampleExtraction(values), 'flow');
  saveFindings(store, documentId, []);
  setDocumentStatus(store, documentId, 'done');
  return documentId;
}

const stateOf = (store: TestStore, documentId: DocumentId) =>
  listReview(store, { filter: { states: ['waiting', 'confirmed', 'postponed', 'escalated', 'rejected'] } }).rows.find(
    (row) => row.documentId === documentId,
  );
const waiting = (store: TestStore) => listReview(store, {}).rows.map(({ fileName }) => fileName);

test('what may be lost orders the queue: size of the amount across currencies, doubts, risk', async () => {
  await using store = await openTestStore();
  addDone(store, 'small', { grandTotal: '10.00' });
  addDone(store, 'large', { grandTotal: '9000.00' });
  addDone(store, 'yen', { grandTotal: '90000', currency: 'JPY' });
  const risky = addDone(store, 'risky', { grandTotal: '5000.00' });
  expect(waiting(store)).toEqual(['large.pdf', 'risky.pdf', 'yen.pdf', 'small.pdf']);
  saveRisk(store, risky, sampleRisk({ probability: 0.95 }));
  expect(waiting(store)[0]).toBe('risky.pdf');
  const before = stateOf(store, risky)?.expectedLoss ?? 0;
  correctField(store, { documentId: risky, field: 'iban', value: 'DE89370400440532013000' }, 'ada');
  expect(stateOf(store, risky)?.expectedLoss).toBeCloseTo(before - 500, 6);
});

test('a document that is not read to its end is not in the queue', async () => {
  await using store = await openTestStore();
  const documentId = addSampleDocument(store, 'early');
  saveExtraction(store, documentId, sampleExtraction(), 'flow');
  expect(listReview(store, {}).total).toBe(0);
  expect(() => confirmDocument(store, { documentId, override: true }, 'ada')).toThrow(refused);
  setDocumentStatus(store, documentId, 'done');
  expect(listReview(store, {}).total).toBe(1);
});

test('by setting only documents with doubts, findings or alerts wait', async () => {
  await using store = await openTestStore();
  addDone(store, 'sure');
  const found = addDone(store, 'found');
  saveFindings(store, found, [sampleFinding()]);
  changeSettings(store, { reviewScope: 'doubtful', doubtThreshold: 0.5 }, 'ada');
  applyReviewPolicy(store.db);
  expect(waiting(store)).toEqual(['found.pdf']);
  changeSettings(store, { doubtThreshold: 0.95 }, 'ada');
  applyReviewPolicy(store.db);
  expect(waiting(store)).toHaveLength(2);
});

test('confirming needs the required values, unless the analyst insists', async () => {
  await using store = await openTestStore();
  const documentId = addDone(store, 'one');
  correctField(store, { documentId, field: 'invoiceNumber', value: '' }, 'ada');
  const confirm = (override: boolean) => confirmDocument(store, { documentId, override }, 'ada');
  expect(() => confirm(false)).toThrow(
    expect.objectContaining({ code: 'REVIEW_INCOMPLETE', message: 'This document has no invoice number.' }),
  );
  confirm(true);
  expect(stateOf(store, documentId)).toMatchObject({ state: 'confirmed', by: 'ada' });
  expect(listReview(store, {}).progress).toMatchObject({ confirmedToday: 1, waiting: 0 });
});

test('put aside with a reason, postponed until a time at which it comes back by itself, returned', async () => {
  await using store = await openTestStore();
  const documentId = addDone(store, 'one');
  const until = new Date(store.clock.now() + 60_000).toISOString();
  postponeDocument(store, { documentId, until, reason: 'The vendor calls back.' }, 'ada');
  expect(stateOf(store, documentId)).toMatchObject({ state: 'postponed', until, reason: 'The vendor calls back.' });
  expect(resumePostponed(store)).toEqual([]);
  store.clock.move(60_000);
  expect(resumePostponed(store)).toEqual([documentId]);
  expect(waiting(store)).toEqual(['one.pdf']);
  rejectDocument(store, documentId, 'Not for us.', 'ada');
  expect(listReview(store, { filter: { states: ['rejected'] } }).rows[0]).toMatchObject({ reason: 'Not for us.' });
  escalateDocument(store, documentId, 'Looks forged.', 'bob');
  returnDocument(store, documentId, 'Checked by phone.', 'ada');
  expect(stateOf(store, documentId)).toMatchObject({ state: 'waiting', reason: 'Checked by phone.' });
  expect(() => postponeDocument(store, { documentId, until, reason: null }, 'ada')).toThrow(
    expect.objectContaining({ code: 'INVALID_VALUE' }),
  );
});

test('a lease hides a document from others until it is given back or runs out, and says how long it took', async () => {
  await using store = await openTestStore();
  const large = addDone(store, 'large', { grandTotal: '9000.00' });
  const small = addDone(store, 'small', { grandTotal: '10.00' });
  takeLease(store, large, 'ada');
  expect(listNext(store, 'bob', { after: null, limit: 5 })).toEqual([small]);
  expect(listNext(store, 'ada', { after: null, limit: 5 })).toEqual([large, small]);
  expect(() => takeLease(store, large, 'bob')).toThrow(refused);
  expect(() => confirmDocument(store, { documentId: large, override: false }, 'bob')).toThrow(refused);
  store.clock.move(leaseMs - 1);
  takeLease(store, large, 'ada');
  store.clock.move(leaseMs - 1);
  expect(() => takeLease(store, large, 'bob')).toThrow(refused);
  store.clock.move(1);
  takeLease(store, large, 'bob');
  expect(giveBackLease(store.db, large, 'ada')).toBe(false);
  store.clock.move(8000);
  confirmDocument(store, { documentId: large, override: false }, 'bob');
  expect(listReview(store, {}).progress.timeLeftMs).toBe(8000);
});

test('a document passed over comes up again after those behind it', async () => {
  await using store = await openTestStore();
  const [a, b, c] = ['3000.00', '2000.00', '1000.00'].map((grandTotal) => addDone(store, grandTotal, { grandTotal }));
  expect(listNext(store, 'ada', { after: b ?? null, limit: 5 })).toEqual([c, a]);
  expect(listNext(store, 'ada', { after: c ?? null, limit: 5 })).toEqual([a, b]);
});

test('a corrected account above the limit needs a second person, who types the same or escalates', async () => {
  await using store = await openTestStore();
  changeSettings(store, { secondCheck: { general: null, byCurrency: { EUR: '200' }, by: 'senior' } }, 'ada');
  changeSettings(store, { analysts: [{ name: 'Cleo', role: 'senior' }] }, 'ada');
  const [first, second, below] = ['first', 'second', 'below'].map((name) =>
    addDone(store, name, { grandTotal: name === 'below' ? '199.99' : '218.48' }),
  );
  if (first === undefined || second === undefined || below === undefined) throw new Error('three were made');
  const other = 'DE02120300000000202051';
  for (const documentId of [first, second, below]) {
    correctField(store, { documentId, field: 'iban', value: other }, 'ada');
    confirmDocument(store, { documentId, override: false }, 'ada');
  }
  expect(stateOf(store, below)?.state).toBe('confirmed');
  expect(stateOf(store, first)).toMatchObject({ state: 'waiting', firstBy: 'ada' });
  expect(listNext(store, 'ada', { after: null, limit: 5 })).toEqual([]);
  expect(listNext(store, 'Cleo', { after: null, limit: 5 })).toHaveLength(2);
  expect(() => confirmAccount(store, { documentId: first, account: other }, 'ada')).toThrow(refused);
  expect(() => confirmAccount(store, { documentId: first, account: other }, 'bob')).toThrow(refused);
  confirmAccount(store, { documentId: first, account: 'DE02 1203 0000 0000 2020 51' }, 'Cleo');
  expect(stateOf(store, first)).toMatchObject({ state: 'confirmed', by: 'Cleo' });
  confirmAccount(store, { documentId: second, account: 'DE89370400440532013000' }, 'Cleo');
  expect(stateOf(store, second)).toMatchObject({ state: 'escalated', by: 'Cleo' });
});

test('confirming the account as it was read asks nobody else; a later change of it voids the first confirmation', async () => {
  await using store = await openTestStore();
  changeSettings(store, { secondCheck: { general: '0', byCurrency: {}, by: 'anyone' } }, 'ada');
  const plain = addDone(store, 'plain');
  correctField(store, { documentId: plain, field: 'iban', value: 'DE89370400440532013000' }, 'ada');
  confirmDocument(store, { documentId: plain, override: false }, 'ada');
  expect(stateOf(store, plain)?.state).toBe('confirmed');
  const changed = addDone(store, 'changed');
  correctField(store, { documentId: changed, field: 'iban', value: 'DE02120300000000202051' }, 'ada');
  confirmDocument(store, { documentId: changed, override: false }, 'ada');
  correctField(store, { documentId: changed, field: 'iban', value: 'FR1420041010050500013M02606' }, 'bob');
  expect(() => confirmAccount(store, { documentId: changed, account: null }, 'bob')).toThrow(refused);
  confirmDocument(store, { documentId: changed, override: false }, 'bob');
  expect(stateOf(store, changed)).toMatchObject({ state: 'waiting', firstBy: 'bob' });
  confirmAccount(store, { documentId: changed, account: null }, 'ada');
  expect(stateOf(store, changed)?.state).toBe('confirmed');
});

test('a document confirmed as it was read still went straight through; a rejected one did not, and asks for nobody any more', async () => {
  await using store = await openTestStore();
  const count = (filter: InboxFilter) => listInbox(store.db, { filter }).total;
  const [confirmed, rejected] = [addDone(store, 'confirmed'), addDone(store, 'rejected')];
  const found = addDone(store, 'found');
  saveFindings(store, found, [sampleFinding()]);
  expect([count({ straightThrough: true }), count({ needsAttention: true })]).toEqual([2, 1]);
  confirmDocument(store, { documentId: confirmed, override: false }, 'ada');
  rejectDocument(store, rejected, 'Not ours.', 'ada');
  confirmDocument(store, { documentId: found, override: false }, 'ada');
  expect([count({ straightThrough: true }), count({ needsAttention: true })]).toEqual([1, 0]);
});

import { expect, test } from 'vitest';
import { openTestStore } from '../../testing/openTestStore.ts';
import { addSampleDocument, sampleFinding, sampleRisk } from '../../testing/sampleRecords.ts';
import { caseOfDocument, openAlertAndCase } from './alerts.ts';
import { addCaseNote, decideCase, moveCase, readCaseFile } from './caseFiles.ts';
import { readFindings, saveFindings } from './findings.ts';
import { readHistory } from './history.ts';
import { readRisk, saveRisk } from './risk.ts';
import { changeSettings, readSettings } from './settings.ts';

const alert = { severity: 'critical', title: 'Bank account changed', reasons: sampleRisk().reasons } as const;

test('findings come back in order and replace the earlier ones', async () => {
  await using store = await openTestStore();
  const documentId = addSampleDocument(store, 'a');
  const plain = sampleFinding({ code: 'CURRENCY_MISSING', severity: 'low', page: null, box: null, fields: [] });
  saveFindings(store, documentId, [sampleFinding()]);
  saveFindings(store, documentId, [plain, sampleFinding({ relatedDocumentId: documentId })]);
  expect(readFindings(store.db, documentId)).toEqual([plain, sampleFinding({ relatedDocumentId: documentId })]);
  const ranks = store.db.prepare('SELECT severity_rank AS rank FROM finding ORDER BY position').all();
  expect(ranks).toEqual([{ rank: 1 }, { rank: 3 }]);
});

test('a score comes back whole and the log keeps the one before', async () => {
  await using store = await openTestStore();
  const documentId = addSampleDocument(store, 'a');
  expect(readRisk(store.db, documentId)).toBeNull();
  saveRisk(store, documentId, sampleRisk());
  saveRisk(store, documentId, sampleRisk({ probability: 0.1 }));
  expect(readRisk(store.db, documentId)).toEqual(sampleRisk({ probability: 0.1 }));
  const log = store.db
    .prepare(
      `SELECT before ->> '$.probability' AS b, after ->> '$.probability' AS a FROM change WHERE kind = 'document.scored'`,
    )
    .all();
  expect(log).toEqual([
    { b: null, a: 0.62 },
    { b: 0.62, a: 0.1 },
  ]);
});

test('an alert and its case open once a document, and cases are counted', async () => {
  await using store = await openTestStore();
  const [first, second] = [addSampleDocument(store, 'a'), addSampleDocument(store, 'b')];
  const opened = openAlertAndCase(store, first, alert);
  expect(opened.opened).toBe(true);
  expect(openAlertAndCase(store, first, { ...alert, title: 'Again' })).toEqual({ ...opened, opened: false });
  const other = openAlertAndCase(store, second, alert);
  expect([opened, other].map(({ caseId }) => readCaseFile(store.db, caseId).number)).toEqual([1, 2]);
  expect(caseOfDocument(store.db, first)).toBe(opened.caseId);
  expect(store.db.prepare('SELECT count(*) AS count FROM alert').get()).toEqual({ count: 2 });
});

test('a case is worked on, decided and reopened, and its history only grows', async () => {
  await using store = await openTestStore();
  const { caseId } = openAlertAndCase(store, addSampleDocument(store, 'a'), alert);
  const openAlerts = () => store.db.prepare('SELECT count(*) AS count FROM alert WHERE closed_at IS NULL').get();
  moveCase(store, caseId, 'in-review', 'ada');
  moveCase(store, caseId, 'in-review', 'ada');
  addCaseNote(store, caseId, 'Called the vendor.', 'ada');
  const decision = { caseId, disposition: 'confirmed-fraud', rationale: 'The vendor never changed banks.' } as const;
  decideCase(store, decision, 'ada');
  expect(readCaseFile(store.db, caseId)).toMatchObject({ state: 'closed', disposition: 'confirmed-fraud' });
  expect(openAlerts()).toEqual({ count: 0 });
  expect(() => decideCase(store, decision, 'bob')).toThrow(expect.objectContaining({ code: 'REFUSED' }));
  moveCase(store, caseId, 'open', 'ada');
  expect(readCaseFile(store.db, caseId)).toMatchObject({ state: 'open', disposition: null, closed_at: null });
  expect(openAlerts()).toEqual({ count: 1 });
  expect(store.db.prepare('SELECT kind, text FROM case_event ORDER BY id').all()).toEqual([
    { kind: 'opened', text: alert.title },
    { kind: 'alert-added', text: alert.title },
    { kind: 'state-changed', text: 'in-review' },
    { kind: 'note', text: 'Called the vendor.' },
    { kind: 'decided', text: 'confirmed-fraud' },
    { kind: 'note', text: 'The vendor never changed banks.' },
    { kind: 'reopened', text: 'open' },
  ]);
  const kinds = readHistory(store.db, 'case', caseId).map((entry) => entry.kind);
  expect(kinds).toEqual(['case.reopened', 'case.decided', 'case.noted', 'case.moved', 'case.opened']);
});

test('settings have defaults, keep what is changed and log only that', async () => {
  await using store = await openTestStore();
  expect(readSettings(store.db)).toMatchObject({ theme: 'system', alertThreshold: null, ocrLanguages: ['eng'] });
  changeSettings(store, { theme: 'dark', alertThreshold: 0.7, density: 'compact' }, 'ada');
  changeSettings(store, { alertThreshold: null }, 'ada');
  expect(readSettings(store.db)).toMatchObject({ theme: 'dark', alertThreshold: null, density: 'compact' });
  const log = store.db.prepare(`SELECT before, after FROM change WHERE kind = 'settings.changed'`).all();
  expect(log).toEqual([
    { before: '{"alertThreshold":null,"theme":"system"}', after: '{"alertThreshold":0.7,"theme":"dark"}' },
    { before: '{"alertThreshold":0.7}', after: '{"alertThreshold":null}' },
  ]);
});

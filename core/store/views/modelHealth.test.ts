import { expect, test } from 'vitest';
import { openTestStore } from '../../testing/openTestStore.ts';
import { addSampleDocument, sampleExtraction, sampleFinding, sampleRisk } from '../../testing/sampleRecords.ts';
import type { Disposition } from '../../contract/cases.ts';
import { distributionOf } from '../../scoring/drift/Distribution.ts';
import type { Store } from '../Store.ts';
import { openAlertAndCase } from '../queries/alerts.ts';
import { decideCase } from '../queries/caseFiles.ts';
import { setDocumentStatus } from '../queries/documents.ts';
import { saveExtraction } from '../queries/extraction.ts';
import { saveFindings } from '../queries/findings.ts';
import { saveRisk } from '../queries/risk.ts';
import { readModelHealth } from './modelHealth.ts';

const { model } = sampleRisk();

function addScored(store: Store, name: string, probability: number, score = 0.5, value = 1) {
  const documentId = addSampleDocument(store, name);
  saveExtraction(store, documentId, sampleExtraction(), 'flow');
  const contributions = [{ feature: 'account-changed', value, contribution: 1 }];
  saveRisk(store, documentId, sampleRisk({ probability, score, contributions, alertThreshold: 0.3 }));
  setDocumentStatus(store, documentId, 'done');
  return documentId;
}

function decide(store: Store, documentId: ReturnType<typeof addScored>, disposition: Disposition): void {
  const { caseId } = openAlertAndCase(store, documentId, { severity: 'high', title: 'Unusual', reasons: [] });
  decideCase(store, { caseId, disposition, rationale: 'Looked at.' }, 'ada');
}

const distributions = [
  distributionOf(
    'score',
    Array.from({ length: 1000 }, (_, at) => at / 1000),
    { hasUnknown: false },
  ),
  distributionOf('account-changed', [0, 0, 0, 1], { hasUnknown: true }),
];

const healthOf = (store: Store, since = '2020-01-01') =>
  readModelHealth(store.db, { model, alertThreshold: 0.3, distributions, since });

test('precision counts alerts by the model that were decided; a loss that a finding found counts against recall', async () => {
  await using store = await openTestStore();
  decide(store, addScored(store, 'right', 0.8), 'confirmed-fraud');
  decide(store, addScored(store, 'wrong', 0.6), 'false-positive');
  decide(store, addScored(store, 'missed', 0.1), 'duplicate-blocked');
  decide(store, addScored(store, 'error', 0.7), 'error-corrected');
  addScored(store, 'open', 0.9);
  const letter = addScored(store, 'letter', 0.9);
  saveFindings(store, letter, [sampleFinding({ code: 'NOT_AN_INVOICE', severity: 'low' })]);
  const { quality, months, documents } = healthOf(store);
  expect(quality).toEqual({ alerted: 2, alertedLosses: 1, losses: 2 });
  expect(documents).toBe(5);
  expect(months).toMatchObject([{ decided: 3, losses: 2 }]);
  expect(months[0]?.expected).toBeCloseTo(1.5, 9);
  expect(healthOf(store, '2099-01-01')).toMatchObject({ documents: 0, months: [] });
});

test('scores like those of training are stable; ones that moved are named, and few are no evidence', async () => {
  await using store = await openTestStore();
  const known = [0, 0, 0, 1];
  store.db.transaction(() => {
    for (let at = 0; at < 240; at++) addScored(store, `d${at}`, 0.1, at / 240, known[at % 4]);
  });
  const before = healthOf(store).drift;
  expect(before?.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['score', 'stable'],
    ['account-changed', 'stable'],
  ]);
  store.db.transaction(() => {
    for (let at = 0; at < 120; at++) addScored(store, `e${at}`, 0.1, 0.99, -1);
  });
  const after = healthOf(store).drift;
  expect(after?.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['score', 'shifted'],
    ['account-changed', 'shifted'],
  ]);
  expect(after?.[1]).toMatchObject({ unknownThen: 0 });
  expect(after?.[1]?.unknownNow).toBeCloseTo(1 / 3, 9);
}, 60_000);

test('a model that does not say how it was trained has no drift, and another model’s scores do not count', async () => {
  await using store = await openTestStore();
  addScored(store, 'one', 0.1);
  const input = { model, alertThreshold: 0.3, distributions: [], since: '2020-01-01' };
  expect(readModelHealth(store.db, input).drift).toBeNull();
  expect(readModelHealth(store.db, { ...input, model: { ...model, sha256: 'other' } }).documents).toBe(0);
});

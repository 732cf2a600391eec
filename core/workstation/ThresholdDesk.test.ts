import { expect, test } from 'vitest';
import { openTestStore } from '../testing/openTestStore.ts';
import { addSampleDocument, sampleExtraction, sampleFinding, sampleRisk } from '../testing/sampleRecords.ts';
import type { Store } from '../store/Store.ts';
import { openAlertAndCase } from '../store/queries/alerts.ts';
import { decideCase } from '../store/queries/caseFiles.ts';
import { setDocumentStatus } from '../store/queries/documents.ts';
import { saveExtraction } from '../store/queries/extraction.ts';
import { saveFindings } from '../store/queries/findings.ts';
import { saveRisk } from '../store/queries/risk.ts';
import { changeSettings, readSettings } from '../store/queries/settings.ts';
import { listThresholdVersions, useThreshold } from '../store/queries/thresholdVersions.ts';
import { redo, undo } from '../store/undo.ts';
import { ThresholdDesk } from './ThresholdDesk.ts';

function addScored(store: Store, name: string, probability: number, grandTotal: string) {
  const documentId = addSampleDocument(store, name);
  saveExtraction(store, documentId, sampleExtraction({ grandTotal }), 'flow');
  saveRisk(store, documentId, sampleRisk({ probability }));
  setDocumentStatus(store, documentId, 'done');
  return documentId;
}

const deskOf = (store: Store) => new ThresholdDesk(store, async () => 0.117);

test('a curve counts findings at any threshold, leaves what is no invoice to them, and sums what was decided', async () => {
  await using store = await openTestStore();
  const fraud = addScored(store, 'fraud', 0.4, '900.00');
  addScored(store, 'quiet', 0.01, '100.00');
  const certain = addScored(store, 'certain', 0.02, '50.00');
  saveFindings(store, certain, [sampleFinding({ code: 'DUPLICATE_EXACT', severity: 'critical' })]);
  const letter = addScored(store, 'letter', 0.9, '10.00');
  saveFindings(store, letter, [sampleFinding({ code: 'NOT_AN_INVOICE', severity: 'low' })]);
  const { caseId } = openAlertAndCase(store, fraud, { severity: 'high', title: 'Unusual', reasons: [] });
  decideCase(store, { caseId, disposition: 'confirmed-fraud', rationale: 'The vendor does not know it.' }, 'ada');

  const curve = await deskOf(store).curve(30);
  expect(curve).toMatchObject({ days: 1, documents: 4, byFinding: 1, inUse: 0.117, ofModel: 0.117, version: null });
  const at = (threshold: number) => curve.points.find((point) => point.threshold === threshold);
  expect(at(0.117)).toMatchObject({ alerts: 2, losses: 1, lossMoney: 900, decided: 1, alertedMoney: 950 });
  expect(at(0.5)).toMatchObject({ alerts: 1, losses: 0, alertedMoney: 50 });
  expect(curve.whole).toMatchObject({ alerts: 3, alertedMoney: 1050 });
  expect(at(0.117)?.expectedMoney).toBeCloseTo(0.4 * 900 + 0.02 * 50, 6);
});

test('a move names what it gains, and a decision made since is counted', async () => {
  await using store = await openTestStore();
  const one = addScored(store, 'one', 0.1, '700.00');
  addScored(store, 'two', 0.08, '30.00');
  const desk = deskOf(store);
  const move = { days: null, from: 0.117, threshold: 0.05 };
  expect(desk.compare(move)).toMatchObject({ isGain: true, alerts: 2, money: 730, losses: 0 });
  expect(desk.compare(move).documents.map(({ fileName }) => fileName)).toEqual(['one.pdf', 'two.pdf']);
  const { caseId } = openAlertAndCase(store, one, { severity: 'high', title: 'Unusual', reasons: [] });
  decideCase(store, { caseId, disposition: 'duplicate-blocked', rationale: 'Paid in May.' }, 'ada');
  expect(desk.compare(move)).toMatchObject({ losses: 1, lossMoney: 700 });
  expect(desk.compare({ ...move, from: 0.05, threshold: 0.117 })).toMatchObject({ isGain: false, alerts: 2 });
});

test('versions only grow; which one is at work is undone and redone, and settings that move away leave it', async () => {
  await using store = await openTestStore();
  addScored(store, 'one', 0.1, '700.00');
  const desk = deskOf(store);
  const first = await desk.apply({ name: 'Quarter end', note: '', probability: 0.05, days: 90 }, 'ada');
  expect(first).toMatchObject({ number: 1, by: 'ada', days: 1, figures: { alerts: 1 } });
  await desk.apply({ name: 'Holidays', note: 'half the team', probability: 0.4, days: 90 }, 'ada');
  expect(readSettings(store.db).alertThreshold).toBe(0.4);
  expect(undo(store, 'ada')).toMatchObject({ kind: 'threshold', description: 'Threshold 2' });
  expect(await desk.curve(90)).toMatchObject({ version: 1, inUse: 0.05 });
  redo(store, 'ada');
  expect(await desk.curve(90)).toMatchObject({ version: 2, inUse: 0.4 });
  useThreshold(store, 1, 'bob');
  expect(readSettings(store.db).alertThreshold).toBe(0.05);
  changeSettings(store, { alertThreshold: null }, 'ada');
  expect(await desk.curve(90)).toMatchObject({ version: null, inUse: 0.117 });
  expect(listThresholdVersions(store.db).map(({ name }) => name)).toEqual(['Holidays', 'Quarter end']);
});

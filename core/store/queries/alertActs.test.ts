import { expect, test } from 'vitest';
import type { AlertState } from '../../contract/alerts.ts';
import type { Severity } from '../../vocabulary/fieldNames.ts';
import type { AlertId } from '../../vocabulary/ids.ts';
import { openTestStore } from '../../testing/openTestStore.ts';
import { addSampleDocument, sampleExtraction, sampleRisk } from '../../testing/sampleRecords.ts';
import type { Store } from '../Store.ts';
import { redo, undo } from '../undo.ts';
import { listAlertQueue } from '../views/alertQueue.ts';
import { readCaseView } from '../views/caseView.ts';
import { actOnAlerts } from './alertActs.ts';
import { openAlertAndCase } from './alerts.ts';
import { decideCase, moveCase } from './caseFiles.ts';
import { setDocumentStatus } from './documents.ts';
import { saveExtraction } from './extraction.ts';
import { saveRisk } from './risk.ts';
import { changeSettings } from './settings.ts';

interface Wanted {
  readonly vendor?: string;
  readonly grandTotal?: string;
  readonly code?: string;
  readonly probability?: number;
  readonly severity?: Severity;
}

function alertOf(store: Store, name: string, wanted: Wanted = {}): { alertId: AlertId; caseId: string } {
  const {
    vendor = name,
    grandTotal = '100.00',
    code = 'BANK_ACCOUNT_CHANGED',
    probability = 0.6,
    severity = 'high',
  } = wanted;
  const documentId = addSampleDocument(store, name);
  saveExtraction(store, documentId, sampleExtraction({ vendor, grandTotal }), 'flow');
  saveRisk(store, documentId, sampleRisk({ probability }));
  setDocumentStatus(store, documentId, 'done');
  const reasons = [{ kind: 'rule', code, severity: 'high', message: 'Look at it.' }] as const;
  const { caseId } = openAlertAndCase(store, documentId, { severity, title: name, reasons });
  const [alert] = readCaseView(store.db, caseId).alerts;
  if (alert === undefined) throw new Error('The case has no alert.');
  return { alertId: alert.id, caseId };
}

const queueOf = (store: Store, state: AlertState, severity?: Severity) =>
  listAlertQueue(store.db, store.clock, { state, severity });

test('alerts of one vendor and cause are one signal; another cause, or another vendor, is one of its own', async () => {
  await using store = await openTestStore();
  alertOf(store, 'one', { vendor: 'Nordwind', grandTotal: '100.00' });
  alertOf(store, 'two', { vendor: 'Nordwind', grandTotal: '300.00' });
  alertOf(store, 'three', { vendor: 'Nordwind', code: 'SUM_MISMATCH', grandTotal: '5000.00' });
  alertOf(store, 'four', { vendor: 'Ostwind', grandTotal: '50.00' });
  const { counts, signals } = queueOf(store, 'open');
  expect(counts.open).toBe(3);
  expect(signals.map(({ fileName, alertIds, euros }) => [fileName, alertIds.length, euros])).toEqual([
    ['three.pdf', 1, 5000],
    ['two.pdf', 2, 400],
    ['four.pdf', 1, 50],
  ]);
  expect(signals[1]?.priority).toBeCloseTo(0.6 * 400, 6);
});

test('a severity narrows the list, not its counts; a list cut short says how many there are', async () => {
  await using store = await openTestStore();
  for (const [at, severity] of (['critical', 'high', 'high', 'medium'] as const).entries())
    alertOf(store, `vendor ${at}`, { severity });
  expect(queueOf(store, 'open', 'high')).toMatchObject({ found: 2, counts: { open: 4 }, signals: [{}, {}] });
  expect(queueOf(store, 'open', 'info')).toMatchObject({ found: 0, signals: [] });
  expect(new Map(queueOf(store, 'open', 'high').severities.map(({ severity, count }) => [severity, count]))).toEqual(
    new Map([
      ['critical', 1],
      ['high', 2],
      ['medium', 1],
    ]),
  );
  for (let at = 0; at < 500; at += 1) alertOf(store, `more ${at}`);
  const { found, signals } = queueOf(store, 'open');
  expect([found, signals.length]).toEqual([504, 500]);
});

test('what waits grows more urgent and falls overdue', async () => {
  await using store = await openTestStore();
  alertOf(store, 'old', { grandTotal: '100.00' });
  store.clock.move(80 * 3_600_000);
  alertOf(store, 'new', { grandTotal: '150.00' });
  const { overdue, signals } = queueOf(store, 'open');
  expect(signals.map(({ fileName }) => fileName)).toEqual(['old.pdf', 'new.pdf']);
  expect(overdue).toBe(1);
});

test('many are resolved at once, with their cases, and come back by one undo', async () => {
  await using store = await openTestStore();
  const alerts = ['one', 'two', 'three'].map((name) => alertOf(store, name));
  const act = { kind: 'resolve', disposition: 'false-positive', reason: 'New account confirmed by phone.' } as const;
  const ids = alerts.map(({ alertId }) => alertId);
  expect(actOnAlerts(store, ids, act, 'ada').changed).toBe(3);
  expect(queueOf(store, 'resolved').signals).toHaveLength(3);
  expect(queueOf(store, 'resolved').signals[0]).toMatchObject({
    disposition: 'false-positive',
    resolvedBy: 'ada',
    reason: 'New account confirmed by phone.',
  });
  for (const { caseId } of alerts)
    expect(store.db.prepare('SELECT state, disposition FROM case_file WHERE id = :caseId').get({ caseId })).toEqual({
      state: 'closed',
      disposition: 'false-positive',
    });
  expect(undo(store, 'ada')).toMatchObject({ kind: 'alert', count: 3 });
  expect(queueOf(store, 'open').counts).toMatchObject({ open: 3, resolved: 0 });
  redo(store, 'ada');
  expect(queueOf(store, 'open').counts).toMatchObject({ open: 0, resolved: 3 });
  expect(actOnAlerts(store, ids, act, 'bob').changed).toBe(0);
});

test('taking an alert moves its case, giving it back moves it back; a case decided by itself resolves its alert', async () => {
  await using store = await openTestStore();
  const { alertId, caseId } = alertOf(store, 'one');
  actOnAlerts(store, [alertId], { kind: 'assign', to: null }, 'ada');
  expect(queueOf(store, 'in-review').signals).toMatchObject([{ assignee: 'ada' }]);
  actOnAlerts(store, [alertId], { kind: 'give-back' }, 'ada');
  expect(queueOf(store, 'open').signals).toMatchObject([{ assignee: null }]);
  const view = readCaseView(store.db, caseIdOf(store, caseId));
  expect(view.state).toBe('open');
  moveCase(store, view.id, 'in-review', 'bob');
  expect(queueOf(store, 'in-review').counts['in-review']).toBe(1);
  decideCase(store, { caseId: view.id, disposition: 'confirmed-fraud', rationale: 'Forged.' }, 'bob');
  expect(queueOf(store, 'resolved').signals).toMatchObject([{ disposition: 'confirmed-fraud' }]);
});

test('who escalated an alert does not resolve it where there is somebody else, and grave ones go to a senior', async () => {
  await using store = await openTestStore();
  const { alertId } = alertOf(store, 'one');
  const resolve = { kind: 'resolve', disposition: 'no-action', reason: 'Known.' } as const;
  changeSettings(
    store,
    {
      analysts: [
        { name: 'ada', role: 'analyst' },
        { name: 'sue', role: 'senior' },
      ],
    },
    'ada',
  );
  actOnAlerts(store, [alertId], { kind: 'escalate', reason: 'Two vendors, one account.' }, 'ada');
  expect(queueOf(store, 'escalated').signals).toMatchObject([{ escalatedBy: 'ada', suggested: 'sue' }]);
  expect(() => actOnAlerts(store, [alertId], resolve, 'ada')).toThrow('ada escalated this alert');
  expect(queueOf(store, 'escalated').counts.escalated).toBe(1);
  actOnAlerts(store, [alertId], resolve, 'sue');
  expect(queueOf(store, 'resolved').counts).toMatchObject({ escalated: 0, resolved: 1 });
});

function caseIdOf(store: Store, caseId: string) {
  const found = queueOf(store, 'open').signals.find((signal) => signal.caseId === caseId);
  if (found?.caseId == null) throw new Error('The case is not in the queue.');
  return found.caseId;
}

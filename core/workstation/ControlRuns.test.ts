import { expect, onTestFinished, test } from 'vitest';
import type { ControlHit } from '../contract/controls.ts';
import { controlTests } from '../controls/catalogue.ts';
import { runControls } from '../controls/frame/runControls.ts';
import { emptyLedger } from '../controls/frame/Ledger.ts';
import { joinKey } from '../ledger/records/joinKey.ts';
import type { LedgerRecords } from '../ledger/records/ledgerRecords.ts';
import { actOnAlerts } from '../store/queries/alertActs.ts';
import { lastControlRun } from '../store/queries/controlRuns.ts';
import { decideVendorPair } from '../store/queries/vendorVerdicts.ts';
import { applyControlVersion } from '../store/queries/controlVersions.ts';
import { eachRecord, takeRecord } from '../store/queries/ledgerRecords.ts';
import { ledgerSecret } from '../store/queries/ledgerSecret.ts';
import { undo } from '../store/undo.ts';
import { listAlertQueue } from '../store/views/alertQueue.ts';
import { listControlHits, readHitEvidence } from '../store/views/controlHits.ts';
import { readControlFigures } from '../store/views/controlRows.ts';
import { readFixtures } from '../testing/controlFixtures.ts';
import { type TestStore, openTestStore } from '../testing/openTestStore.ts';
import { ControlRuns } from './ControlRuns.ts';
import { LinkedVendorRuns } from './LinkedVendorRuns.ts';

async function openRuns(): Promise<{ store: TestStore; runs: ControlRuns }> {
  const store = await openTestStore();
  const runs = new ControlRuns({
    store,
    onChanged: () => undefined,
    onAlerts: () => undefined,
    onDefect: (error) => {
      throw error;
    },
  });
  onTestFinished(async () => {
    await runs.close();
    await store[Symbol.asyncDispose]();
  });
  return { store, runs };
}

/** Puts payments into the store as an import of their own would. */
function keep({ db }: TestStore, importNo: number, payments: readonly LedgerRecords['payments'][]): void {
  db.prepare(
    `INSERT INTO ledger_import (no, id, kind, file_name, sha256, state, plan, by, started_at)
     VALUES (:importNo, :id, 'payments', 'payments.csv', 'ab', 'done', '{}', 'Ann', '2026-03-02T09:00:00.000Z')`,
  ).run({ importNo, id: `import-${importNo}` });
  for (const [at, record] of payments.entries())
    takeRecord(db, 'payments', { row: at + 1, record, isDigest: false }, importNo);
}

const payments = async (...ids: readonly ('D1' | 'D3' | 'N5' | 'Q1')[]) =>
  (await Promise.all(ids.map(readFixtures))).flatMap(({ positive }) => positive.payments);

/** What the tests say of the records of the store, all at once and in memory. */
function expected({ db, clock }: TestStore): readonly ControlHit[] {
  const secret = ledgerSecret(db);
  const ledger = { ...emptyLedger(), payments: Array.from(eachRecord(db, 'payments'), ({ record }) => record) };
  return runControls(controlTests, ledger, {
    today: new Date(clock.now()).toISOString().slice(0, 10),
    joinKey: (field, text) => joinKey(secret, field, text),
  }).hits;
}

function stored({ db }: TestStore): ControlHit[] {
  const all = controlTests.flatMap(
    ({ id }) => listControlHits(db, { control: id, alertId: null, offset: 0, limit: 500 }).hits,
  );
  return all
    .map(({ no: _no, version: _version, entityName: _name, firstSeenAt: _at, alert: _alert, ...hit }) => hit)
    .toSorted((one, other) => (one.cause < other.cause ? -1 : 1));
}

test('a run over the encrypted store finds what the tests find in memory, and only once', async () => {
  const { store, runs } = await openRuns();
  keep(store, 1, await payments('D1', 'D3', 'N5'));
  const first = await runs.runAll('ada');
  expect(first).toMatchObject({ state: 'done', scope: 'all', failure: null });
  expect(stored(store)).toEqual(expected(store));
  expect(first.hits).toBeGreaterThan(2);
  expect(first.added).toBe(first.hits);
  expect(await runs.runAll('ada')).toMatchObject({ hits: first.hits, added: 0, gone: 0, alerts: 0 });
});

test('new records are judged where they belong, and hits they undo go', async () => {
  const { store, runs } = await openRuns();
  const [base, more] = [await payments('D1', 'N5', 'Q1'), await payments('D3')];
  keep(store, 1, base);
  await runs.runAll('ada');
  keep(store, 2, more);
  runs.runNew('flow');
  await runs.settled();
  expect(lastControlRun(store.db)).toMatchObject({ scope: 'new', state: 'done' });
  expect(stored(store)).toEqual(expected(store));
  // The second of two equal invoices turns out to be another vendor's.
  const [hit] = listControlHits(store.db, { control: 'D1', alertId: null, offset: 0, limit: 1 }).hits;
  const wrong = base.find(({ key }) => key === hit?.records[0]?.key);
  if (wrong === undefined) throw new Error('D1 found nothing');
  keep(store, 3, [{ ...wrong, payee: 'another' }]);
  runs.runNew('flow');
  await runs.settled();
  const run = lastControlRun(store.db);
  expect(run?.scope).toBe('new');
  expect(run?.gone).toBeGreaterThan(0);
  expect(stored(store)).toEqual(expected(store));
});

test('a test whose inputs come with a later import is run over what was there before as well', async () => {
  const { store, runs } = await openRuns();
  const base = await payments('D1');
  keep(
    store,
    1,
    base.map((payment) => ({ ...payment, invoiceNumber: null })),
  );
  await runs.runAll('ada');
  expect(readControlFigures(store.db)('X2').missing).toEqual(['payments.text']);
  const [first] = base;
  if (first === undefined) throw new Error('no payment');
  keep(store, 2, [{ ...first, key: 'with a text', payee: 'another', text: 'Paper' }]);
  runs.runNew('flow');
  await runs.settled();
  expect(lastControlRun(store.db)).toMatchObject({ scope: 'new', state: 'done' });
  expect(stored(store)).toEqual(expected(store));
  expect(readControlFigures(store.db)('X2').hits).toBe(base.length);
});

test('grave hits open one alert an entity and test; its disposition is the precision of the test, and undo takes it back', async () => {
  const { store, runs } = await openRuns();
  keep(store, 1, await payments('D1'));
  const { alerts } = await runs.runAll('ada');
  const { signals } = listAlertQueue(store.db, store.clock, { state: 'open' });
  expect(alerts).toBe(signals.length);
  const signal = signals.find(({ cause }) => cause === 'D1');
  if (signal === undefined) throw new Error('no alert was opened');
  expect(signal).toMatchObject({ severity: 'critical', caseId: null, documentId: null });
  expect(signal.euros).toBeGreaterThan(0);
  const act = { kind: 'resolve', disposition: 'duplicate-blocked', reason: 'Paid twice.' } as const;
  expect(actOnAlerts(store, signal.alertIds, act, 'ada').changed).toBe(1);
  expect(readControlFigures(store.db)('D1')).toMatchObject({ decided: 1, right: 1, openAlerts: 0 });
  // Nobody is asked twice about what was decided.
  expect(await runs.runAll('ada')).toMatchObject({ alerts: 0 });
  undo(store, 'ada');
  expect(readControlFigures(store.db)('D1')).toMatchObject({ decided: 0, right: 0, openAlerts: 1 });
});

test('other parameters count from the next run on, as a version that undo takes back', async () => {
  const { store, runs } = await openRuns();
  keep(store, 1, await payments('D3'));
  await runs.runAll('ada');
  const before = readControlFigures(store.db)('D3');
  expect(before.hits).toBeGreaterThan(0);
  applyControlVersion(store, 'D3', { parameters: { withinDays: 0 }, raisesAlerts: false, note: 'too many' }, 'ada');
  runs.runNew('ada');
  await runs.settled();
  expect(readControlFigures(store.db)('D3')).toMatchObject({ hits: 0, openAlerts: 0 });
  expect(undo(store, 'ada').kind).toBe('control');
  runs.runNew('ada');
  await runs.settled();
  expect(readControlFigures(store.db)('D3').hits).toBe(before.hits);
});

test('evidence is the rows a hit rests on, with file and row', async () => {
  const { store, runs } = await openRuns();
  keep(store, 1, await payments('D1'));
  await runs.runAll('ada');
  const [hit] = listControlHits(store.db, { control: 'D1', alertId: null, offset: 0, limit: 1 }).hits;
  const evidence = readHitEvidence(store.db, hit?.no ?? 0);
  expect(evidence).toHaveLength(hit?.records.length ?? 0);
  expect(evidence[0]).toMatchObject({ kind: 'payments', key: hit?.records[0]?.key, fileName: 'payments.csv' });
  expect(evidence[0]?.cells).toContainEqual({ field: 'payee', text: hit?.entity.id, form: 'text' });
});

test('a run that is stopped says so, and the next one does all of it', async () => {
  const { store, runs } = await openRuns();
  keep(store, 1, await payments('D1', 'D3', 'N5', 'Q1'));
  expect(await runs.start('ada')).toMatchObject({ state: 'running' });
  runs.cancel();
  await runs.settled();
  expect(lastControlRun(store.db)).toMatchObject({ state: 'cancelled' });
  expect(await runs.runAll('ada')).toMatchObject({ state: 'done' });
  expect(stored(store)).toEqual(expected(store));
});

test('records that were linked are one vendor from the next run on, and two again once that is undone', async () => {
  const { store, runs } = await openRuns();
  const { positive } = await readFixtures('D4');
  keep(store, 1, positive.payments);
  const shared = (await readFixtures('B2')).positive.vendors;
  for (const [at, record] of shared.entries())
    takeRecord(store.db, 'vendors', { row: at + 1, record, isDigest: false }, 1);
  const told = () => new Set(stored(store).map(({ control }) => control));
  const controls = ['D1', 'D4', 'B2'] as const;
  const found = () => controls.filter((control) => told().has(control));
  await runs.runAll('ada');
  expect(found()).toEqual(['D4', 'B2']);
  decideVendorPair(store, { one: 'v:V1', other: 'v:V2', verdict: 'same' }, 'ada');
  runs.runNew('flow');
  await runs.settled();
  expect(lastControlRun(store.db)).toMatchObject({ scope: 'all', state: 'done' });
  expect(found()).toEqual(['D1']);
  undo(store, 'ada');
  runs.runNew('flow');
  await runs.settled();
  expect(found()).toEqual(['D4', 'B2']);
});

test('runs by itself once vendors were linked and nobody says anything more, and again once that is undone', async () => {
  const { store, runs } = await openRuns();
  const { positive } = await readFixtures('B2');
  keep(store, 1, []);
  for (const [at, record] of positive.vendors.entries())
    takeRecord(store.db, 'vendors', { row: at + 1, record, isDigest: false }, 1);
  const afterLinks = new LinkedVendorRuns(store, runs, 'flow');
  onTestFinished(() => afterLinks.close());
  const look = async (later: number) => {
    store.clock.move(later);
    afterLinks.look();
    await runs.settled();
    return lastControlRun(store.db)?.no ?? 0;
  };
  expect(await look(60_000)).toBe(0);
  const first = (await runs.runAll('ada')).no;
  expect(await look(60_000)).toBe(first);
  decideVendorPair(store, { one: 'v:V1', other: 'v:V2', verdict: 'different' }, 'ada');
  expect(await look(60_000), 'no link').toBe(first);
  decideVendorPair(store, { one: 'v:V1', other: 'v:V2', verdict: 'same' }, 'ada');
  expect(await look(10_000), 'too soon').toBe(first);
  expect(await look(25_000)).toBe(first + 1);
  expect(await look(60_000), 'judged').toBe(first + 1);
  undo(store, 'ada');
  expect(await look(60_000)).toBe(first + 2);
});

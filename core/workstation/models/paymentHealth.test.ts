import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { ModelHealth } from '../../contract/modelHealth.ts';
import { loadPaymentModel } from '../../engines/onnx/loadPaymentModel.ts';
import { sharesOf } from '../../scoring/drift/Distribution.ts';
import { populationStability } from '../../scoring/drift/populationStability.ts';
import { fillingDays } from '../../scoring/payments/PaymentSpread.ts';
import { day } from '../../scoring/payments/PaymentTable.ts';
import { computePaymentFeatures } from '../../scoring/payments/computePaymentFeatures.ts';
import { paymentFeatures } from '../../scoring/payments/paymentFeatures.ts';
import { setChallenger } from '../../store/queries/modelRoles.ts';
import { ledgerCurrencies, readPaymentColumns } from '../../store/queries/paymentColumns.ts';
import { addDecidedAlerts } from '../../testing/addDecidedAlerts.ts';
import { addPayments } from '../../testing/addPayments.ts';
import { modelFolder } from '../../testing/decidedHistory.ts';
import { type TestStore, openTestStore } from '../../testing/openTestStore.ts';
import { scoreLedger } from '../scoreLedger.ts';
import { PaymentTraining } from './PaymentTraining.ts';
import { ServedPaymentModels } from './ServedPaymentModels.ts';
import { paymentHealth } from './paymentHealth.ts';

const folder = join(modelFolder, 'payments');
/** Eighty days before the day it is in the test store. */
const began = Date.parse('2025-12-13T00:00:00Z') / 1000;

async function scoredLedger() {
  const store = await openTestStore();
  addPayments(store.db, 3000, began);
  const models = new ServedPaymentModels(store, folder, () => undefined);
  const run = async () => scoreLedger(store, { serving: await models.serving(), threshold: null });
  await run();
  return { store, models, run, [Symbol.asyncDispose]: () => store[Symbol.asyncDispose]() };
}

async function championsHealth(store: TestStore, models: ServedPaymentModels, days = 365): Promise<ModelHealth> {
  return paymentHealth(store, (await models.serving()).champion, days);
}

/** Values of the ledger by name, from the payments themselves, once windows are filled. */
async function valuesOf(store: TestStore): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  const put = (name: string, value: number) => void (found.get(name) ?? found.set(name, []).get(name))?.push(value);
  const model = await loadPaymentModel(folder);
  for (const { currency } of ledgerCurrencies(store.db)) {
    const { table } = await readPaymentColumns(store.db, currency, () => Promise.resolve());
    const { values } = computePaymentFeatures(table, 100);
    const { calibrated } = await model.score(values);
    for (let row = 0; row < table.length; row++) {
      if ((table.at[row] ?? 0) < (table.at[0] ?? 0) + fillingDays * day) continue;
      const score = calibrated[row] ?? Number.NaN;
      put('score', Number.isNaN(score) ? -1 : score);
      for (const [at, { name }] of paymentFeatures.entries()) put(name, values[row * paymentFeatures.length + at] ?? 0);
    }
  }
  await model.close();
  return found;
}

test('the index of every feature and of the score is that of the payments themselves', async () => {
  await using ledger = await scoredLedger();
  const { store, models } = ledger;
  const { drift, documents, refused } = await championsHealth(store, models);
  expect(documents + refused).toBe(3000);
  expect(drift).toHaveLength(paymentFeatures.length + 1);
  expect(drift?.[0]?.name).toBe('score');
  const values = await valuesOf(store);
  const model = await loadPaymentModel(folder);
  await model.close();
  for (const distribution of model.distributions) {
    const own = values.get(distribution.name) ?? [];
    const row = drift?.find(({ name }) => name === distribution.name);
    expect(row?.values, distribution.name).toBe(own.length);
    const index = populationStability(distribution, sharesOf(distribution.edges, own));
    expect(row?.index, distribution.name).toBeCloseTo(index, 9);
  }
  expect(drift?.[0]?.values).toBeGreaterThan(1000);
  // 30 payers are no 5,000: it is another population, and the index says so.
  expect(drift?.find(({ name }) => name === 'payeeBusy30')?.verdict).toBe('shifted');
});

test('payments made earlier than the days asked about do not count', async () => {
  await using ledger = await scoredLedger();
  const { store, models } = ledger;
  const month = await championsHealth(store, models, 30);
  const made = store.db.prepare(`SELECT count(*) AS made FROM payment WHERE paid_at >= unixepoch('2026-02-01')`).get();
  expect(made).toEqual({ made: month.documents + month.refused });
  expect(month.documents).toBeLessThan(1500);
});

test('a refused payment has features that moved and a score that is unknown', async () => {
  await using ledger = await scoredLedger();
  const { store, models, run } = ledger;
  store.db.exec(`UPDATE payment SET amount_minor = 90000000 WHERE no > 2700`);
  await run();
  const { refused, drift } = await championsHealth(store, models);
  expect(refused).toBeGreaterThanOrEqual(300);
  const score = drift?.[0];
  expect(score?.unknownThen).toBe(0);
  expect(score?.unknownNow).toBeGreaterThan(0.15);
  expect(drift?.find(({ name }) => name === 'amount')?.values).toBe(score?.values);
});

test('in a split each version has the payments it decides, and a run takes the place of the one before', async () => {
  await using ledger = await scoredLedger();
  const { store, models, run } = ledger;
  addDecidedAlerts(store.db, await models.shipped(), { count: 120 });
  await new PaymentTraining({ store, folder, models }).learn('ada');
  const learned = (await models.serving()).challenger?.version;
  if (learned === undefined) throw new Error('It was learned');
  const { sha256 } = learned;
  setChallenger(store, { scores: 'payments', challenger: sha256, mode: 'split', share: 0.5, reason: 'Half.' }, 'ada');
  await run();
  const [first, second] = [await championsHealth(store, models), paymentHealth(store, learned, 365)];
  expect(first.documents).toBeGreaterThan(500);
  expect(second.documents).toBeGreaterThan(500);
  expect(first.documents + first.refused + second.documents + second.refused).toBe(3000);
  // What a learned version has learned from is no promise it made.
  expect(first.months.reduce((sum, { decided }) => sum + decided, 0)).toBe(120);
  expect(second.months.reduce((sum, { decided }) => sum + decided, 0)).toBe(36);
  expect(second.quality.alerted).toBe(36);
});

test('right alerts, losses it saw and calibration are of decided alerts; what control tests alone found was missed', async () => {
  await using ledger = await scoredLedger();
  const { store, models } = ledger;
  store.db.exec('DELETE FROM ledger_alert');
  const base = await models.shipped();
  const decided = ['confirmed-fraud', 'false-positive', 'error-corrected', 'no-action'] as const;
  addDecidedAlerts(store.db, base, { count: 40, dispositionOf: (at) => decided[at % 4] ?? 'no-action' });
  addDecidedAlerts(store.db, base, { count: 4, payee: 'old', openedAt: '2025-01-01T09:00:00.000Z' });
  const control = store.db.prepare(
    `INSERT INTO ledger_alert (id, cause, entity_kind, entity_id, severity, severity_rank, opened_at, closed_at, disposition)
     VALUES (:id, :id, :kind, :payee, 'high', 3, '2026-03-05T09:00:00.000Z', '2026-03-06T09:00:00.000Z', :disposition)`,
  );
  // Missed; found twice; already alerted by the model; never scored; no payee; not a loss.
  control.run({ id: 'D1', kind: 'vendor', payee: 'M5', disposition: 'duplicate-blocked' });
  control.run({ id: 'D3', kind: 'vendor', payee: 'M5', disposition: 'confirmed-fraud' });
  control.run({ id: 'S1', kind: 'vendor', payee: 'A0', disposition: 'confirmed-fraud' });
  control.run({ id: 'V1', kind: 'vendor', payee: 'unpaid', disposition: 'confirmed-fraud' });
  control.run({ id: 'Q1', kind: 'approver', payee: 'M6', disposition: 'confirmed-fraud' });
  control.run({ id: 'N1', kind: 'vendor', payee: 'M7', disposition: 'false-positive' });
  const { quality, months } = await championsHealth(store, models, 90);
  expect(quality).toEqual({ alerted: 30, alertedLosses: 10, losses: 11 });
  expect(months).toMatchObject([{ month: '2026-03', decided: 30, losses: 10 }]);
  const scores = store.db.prepare(
    `SELECT sum(1 / (1 + exp(-score))) AS expected FROM payment_case AS c JOIN ledger_alert AS a ON a.id = c.alert_id
     WHERE a.disposition <> 'error-corrected' AND a.opened_at > '2026'`,
  );
  expect(scores.get()).toEqual({ expected: expect.closeTo(months[0]?.expected ?? 0, 9) });
});

test('however many payments there are, a row a day is read and no payment is looked through', async () => {
  await using ledger = await scoredLedger();
  const { store, models } = ledger;
  const { champion } = await models.serving();
  const prepare = vi.spyOn(store.db, 'prepare');
  paymentHealth(store, champion, 90);
  const asked = prepare.mock.calls.map(([sql]) => sql);
  prepare.mockRestore();
  const plans = asked.map((sql) =>
    store.db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all({ sha256: '', layout: '', since: '', base: '', learnedUpTo: 0 })
      .map((row) => Object.values(row ?? {}).join(' ')),
  );
  expect(plans.length).toBeGreaterThanOrEqual(3);
  const steps = plans.flat().join('\n');
  expect(steps).toContain('SEARCH payment_spread USING PRIMARY KEY');
  expect(steps).not.toMatch(/SCAN (p|s|payment|payment_score|payment_alert)\b/);
  const rows = store.db.prepare('SELECT count(*) AS days FROM payment_spread').get();
  const days = store.db.prepare(`SELECT count(DISTINCT date(paid_at, 'unixepoch')) AS days FROM payment`).get();
  expect(rows).toEqual(days);
});

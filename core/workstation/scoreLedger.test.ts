import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadPaymentModel } from '../engines/onnx/loadPaymentModel.ts';
import { listPaymentAlerts } from '../store/queries/paymentScores.ts';
import { addPayments } from '../testing/addPayments.ts';
import { type TestStore, openTestStore } from '../testing/openTestStore.ts';
import { ServedPaymentModels } from './models/ServedPaymentModels.ts';
import { scoreLedger, scoreOnePayment } from './scoreLedger.ts';

const folder = fileURLToPath(new URL('../../models/payments', import.meta.url));

const servingOf = (store: TestStore) => new ServedPaymentModels(store, folder, () => undefined).serving();

test('a payment scored by its history in the store has the very score of the run over all of them', async () => {
  await using store = await openTestStore();
  addPayments(store.db, 3000);
  const run = await scoreLedger(store, { serving: await servingOf(store), threshold: null });
  expect(run).toMatchObject({ scored: 3000, refused: 0, refunds: 0 });
  expect(run.alerts).toBeGreaterThan(0);
  const scored = new Map<unknown, unknown>(
    store.db
      .prepare('SELECT payment_no AS no, probability FROM payment_score')
      .all()
      .map((row) => Object.values(row ?? {}))
      .map(([no, probability]): [unknown, unknown] => [no, probability]),
  );
  const model = await loadPaymentModel(folder);
  try {
    for (let no = 3000; no > 0; no -= 41)
      expect(await scoreOnePayment(store, model, { paymentNo: no, runNo: 1 }), `payment ${no}`).toBe(scored.get(no));
  } finally {
    await model.close();
  }
});

test('alerts name payments with reasons, the most probable first, and go with a run that no longer suspects them', async () => {
  await using store = await openTestStore();
  addPayments(store.db, 3000);
  const { alerts } = await scoreLedger(store, { serving: await servingOf(store), threshold: null });
  const told = [...listPaymentAlerts(store.db)];
  expect(told).toHaveLength(alerts);
  expect(told.map(({ probability }) => probability)).toEqual(
    told.map(({ probability }) => probability).sort((one, other) => other - one),
  );
  expect(told[0]?.reasons.length).toBeGreaterThan(0);
  expect(told[0]?.payee).toBe('M3');
  await scoreLedger(store, { serving: await servingOf(store), threshold: 1 });
  expect([...listPaymentAlerts(store.db)]).toEqual([]);
});

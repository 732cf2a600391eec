import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadPaymentModel } from '../engines/onnx/loadPaymentModel.ts';
import { day } from '../scoring/payments/PaymentTable.ts';
import type { SqlDatabase } from '../store/SqlDatabase.ts';
import { listPaymentAlerts } from '../store/queries/paymentScores.ts';
import { openTestStore } from '../testing/openTestStore.ts';
import { scoreLedger, scoreOnePayment } from './scoreLedger.ts';

const folder = fileURLToPath(new URL('../../models/payments', import.meta.url));

/** Numbers that look random and are always the same (Park and Miller 1988). */
function* numbers(): Generator<number, never> {
  for (let state = 20_260_301; ; state = (state * 48_271) % 2_147_483_647) yield state;
}

/** Small payments of 30 payers to 25 payees over 80 days; payee 3 is the root of frauds, some of them known a week later. */
function fill(db: SqlDatabase, count: number): void {
  db.exec(`INSERT INTO ledger_import (no, id, kind, file_name, sha256, state, plan, by, started_at)
    VALUES (1, 'i', 'payments', 'p.csv', 'ab', 'done', '{}', 'Ann', '2026-03-02T09:00:00.000Z')`);
  const put = db.prepare(
    `INSERT INTO payment (key, payer, payee, paid_at, amount_minor, currency, fraud_known_at, import_no, row, seen_no)
     VALUES (:key, :payer, :payee, :at, :amount, :currency, :known, 1, :row, 1)`,
  );
  const next = numbers();
  const random = (below: number): number => next.next().value % below;
  db.transaction(() => {
    for (let row = 1; row <= count; row++) {
      const payee = random(40);
      const at = Math.floor(row / 3) * Math.floor((80 * day * 3) / count);
      const known = payee === 3 && row > count / 2 ? at + 7 * day : null;
      put.run({
        key: `T${row}`,
        payer: `C${random(30)}`,
        payee: `M${payee}`,
        at,
        amount: 500 + random(9000),
        currency: random(10) === 0 ? 'USD' : 'EUR',
        known,
        row,
      });
    }
  });
}

test('a payment scored by its history in the store has the very score of the run over all of them', async () => {
  await using store = await openTestStore();
  fill(store.db, 3000);
  const run = await scoreLedger(store, { folder, threshold: null });
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
  fill(store.db, 3000);
  const { alerts } = await scoreLedger(store, { folder, threshold: null });
  const told = [...listPaymentAlerts(store.db)];
  expect(told).toHaveLength(alerts);
  expect(told.map(({ probability }) => probability)).toEqual(
    told.map(({ probability }) => probability).sort((one, other) => other - one),
  );
  expect(told[0]?.reasons.length).toBeGreaterThan(0);
  expect(told[0]?.payee).toBe('M3');
  await scoreLedger(store, { folder, threshold: 1 });
  expect([...listPaymentAlerts(store.db)]).toEqual([]);
});

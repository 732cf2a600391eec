import { day } from '../scoring/payments/PaymentTable.ts';
import type { SqlDatabase } from '../store/SqlDatabase.ts';

/** Numbers that look random and are always the same (Park and Miller 1988). */
function* numbers(): Generator<number, never> {
  for (let state = 20_260_301; ; state = (state * 48_271) % 2_147_483_647) yield state;
}

/**
 * Small payments of 30 payers to 40 payees over 80 days from a second on (Unix time); payee 3 is the root of frauds, some of them known a
 * week later.
 */
export function addPayments(db: SqlDatabase, count: number, from = 0): void {
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
      const at = from + Math.floor(row / 3) * Math.floor((80 * day * 3) / count);
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

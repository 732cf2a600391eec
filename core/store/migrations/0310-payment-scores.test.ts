import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';
import { beginRun, dropAlertsBefore, keepPaymentAlerts, keepScores } from '../queries/paymentScores.ts';

test('payments from before have room for scores and alerts, which go with them', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 310),
  );
  db.exec(`INSERT INTO ledger_import (no, id, kind, file_name, sha256, state, plan, by, started_at)
      VALUES (1, 'i', 'payments', 'p.csv', 'ab', 'done', '{}', 'Ann', '2026-03-02T09:00:00.000Z');
    INSERT INTO payment (no, key, payee, paid_at, amount_minor, currency, import_no, row, seen_no)
      VALUES (7, 'a', 'V1', 0, 100, 'EUR', 1, 1, 1), (8, 'b', 'V1', 0, 100, 'EUR', 1, 2, 1)`);
  migrate(db, migrations);
  const run = { model: 'm', version: '1', threshold: 0.2, startedAt: '2026-03-02T09:00:00.000Z' };
  const runNo = beginRun(db, run);
  const no = Float64Array.of(7, 8);
  const scores = { no, probability: Float32Array.of(0.5, Number.NaN), toUsual: Float64Array.of(1, 2) };
  keepScores(db, runNo, scores, { from: 0, upTo: 2 });
  keepPaymentAlerts(db, runNo, [
    {
      no: 7,
      probability: 0.5,
      reasons: [{ text: 'why', contribution: 1 }],
      clears: null,
      baseScore: null,
      baseSha256: null,
    },
  ]);
  expect(db.prepare('SELECT payment_no, probability, to_usual FROM payment_score').all()).toEqual([
    { payment_no: 7, probability: 0.5, to_usual: 1 },
    { payment_no: 8, probability: null, to_usual: 2 },
  ]);
  dropAlertsBefore(db, beginRun(db, run));
  expect(db.prepare('SELECT count(*) AS alerts FROM payment_alert').get()).toEqual({ alerts: 0 });
  db.exec('DELETE FROM payment');
  expect(db.prepare('SELECT count(*) AS scores FROM payment_score').get()).toEqual({ scores: 0 });
});

import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';

test('suspected payments from before have no alert yet, and an entity has one open alert of a cause', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 320),
  );
  db.exec(`INSERT INTO ledger_import (no, id, kind, file_name, sha256, state, plan, by, started_at)
      VALUES (1, 'i', 'payments', 'p.csv', 'ab', 'done', '{}', 'Ann', '2026-03-02T09:00:00.000Z');
    INSERT INTO payment (no, key, payee, paid_at, amount_minor, currency, import_no, row, seen_no)
      VALUES (1, 'P1', 'V1', 0, 1, 'EUR', 1, 1, 1);
    INSERT INTO payment_alert (payment_no, run_no, probability, reasons) VALUES (1, 1, 0.7, '[]')`);
  migrate(db, migrations);
  expect(db.prepare('SELECT alert_id FROM payment_alert').all()).toEqual([{ alert_id: null }]);
  const open = (id: string, closed: string | null) =>
    db
      .prepare(
        `INSERT INTO ledger_alert (id, cause, entity_kind, entity_id, severity, severity_rank, opened_at, closed_at)
         VALUES (:id, 'D1', 'vendor', 'V1', 'critical', 4, '2026-03-02T09:00:00.000Z', :closed)`,
      )
      .run({ id, closed });
  open('a', null);
  open('b', '2026-03-03T09:00:00.000Z');
  expect(() => open('c', null)).toThrow('UNIQUE');
});

import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';
import { readModelRoles } from '../queries/modelRoles.ts';
import { readPaymentCases } from '../queries/paymentCases.ts';

test('payments have no roles and no cases before a model is registered and an alert is decided', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 481),
  );
  db.exec(`INSERT INTO model_version (sha256, scores, origin, model_id, version, manifest, alert_threshold, made_by, made_at)
    VALUES ('ab', 'payments', 'shipped', 'pay', '1.0.0', '{}', 0.1, 'flow', '2026-03-02T09:00:00.000Z')`);
  migrate(db, migrations);
  expect(readModelRoles(db, 'payments')).toBeNull();
  expect(readPaymentCases(db, 'ab')).toEqual([]);
  expect(db.prepare('SELECT trees FROM model_version').get()).toEqual({ trees: null });
});

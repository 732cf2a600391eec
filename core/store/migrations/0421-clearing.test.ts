import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { migrate, migrations } from '../migrate.ts';
import { listPaymentAlerts } from '../queries/paymentScores.ts';
import { readRisk } from '../queries/risk.ts';

test('scores and payment alerts from before have no counterfactual and stay as they were', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 421),
  );
  const id = documentIdSchema.parse('0193e4a0-0000-7000-8000-000000000001');
  const at = '2026-03-02T09:00:00.000Z';
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('${id}', '1.pdf', 'done', '${at}', '2026-03-02');
    INSERT INTO risk (document_id, model_id, model_version, model_sha256, score, baseline, probability, alert_threshold,
      contributions, reasons, scored_at) VALUES ('${id}', 'ap', '1.0.0', 'ab', -3, -4, 0.04, 0.1, '[]', '[]', '${at}')`);
  migrate(db, migrations);
  expect(readRisk(db, id)).toMatchObject({ probability: 0.04, clearing: [] });
  expect([...listPaymentAlerts(db)]).toEqual([]);
});

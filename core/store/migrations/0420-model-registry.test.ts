import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';
import { readModelRoles } from '../queries/modelRoles.ts';
import { listModelVersions } from '../queries/modelVersions.ts';

test('scores from before keep the model that made them, and no version is known until one is registered', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 420),
  );
  const id = '0193e4a0-0000-7000-8000-000000000001';
  const at = '2026-03-02T09:00:00.000Z';
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('${id}', '1.pdf', 'done', '${at}', '2026-03-02');
    INSERT INTO risk (document_id, model_id, model_version, model_sha256, score, baseline, probability, alert_threshold,
      contributions, reasons, scored_at) VALUES ('${id}', 'ap', '1.0.0', 'ab', -3, -4, 0.04, 0.1, '[]', '[]', '${at}')`);
  migrate(db, migrations);
  expect(db.prepare('SELECT model_version FROM risk').get()).toEqual({ model_version: '1.0.0' });
  expect(listModelVersions(db)).toEqual([]);
  expect(readModelRoles(db)).toBeNull();
});

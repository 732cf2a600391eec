import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';

test('versions from before are unsigned, and the store has no key until it needs one', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 480),
  );
  db.exec(`INSERT INTO model_version (sha256, scores, origin, model_id, version, manifest, alert_threshold, made_by, made_at)
    VALUES ('ab', 'invoices', 'shipped', 'ap', '1.0.0', '{}', 0.1, 'flow', '2026-03-02T09:00:00.000Z')`);
  migrate(db, migrations);
  expect(db.prepare('SELECT version, signature FROM model_version').get()).toEqual({
    version: '1.0.0',
    signature: null,
  });
  expect(db.prepare('SELECT count(*) AS count FROM model_key').get()).toEqual({ count: 0 });
});

import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';
import { readSettings } from '../queries/settings.ts';
import { listThresholdVersions, readThresholdState } from '../queries/thresholdVersions.ts';

test('a threshold set before there were versions stays at work, under no version', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 400),
  );
  db.exec(`INSERT INTO setting (name, value) VALUES ('alertThreshold', '0.3')`);
  migrate(db, migrations);
  expect(readSettings(db).alertThreshold).toBe(0.3);
  expect(listThresholdVersions(db)).toEqual([]);
  expect(readThresholdState(db)).toEqual({ version: null, probability: 0.3 });
});

import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';

test('imports of before are of the source without a name, also in a store that has later steps behind it', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version <= 310 || version === 400 || version === 410),
  );
  // As stores were before steps were noted one by one.
  db.exec('DROP TABLE schema_step');
  db.exec(`INSERT INTO ledger_import (no, id, kind, file_name, sha256, state, plan, by, started_at)
    VALUES (1, 'i1', 'vendors', 'v.csv', 'ab', 'done', '{}', 'ada', '2026-03-02T09:00:00.000Z')`);
  migrate(db);
  expect(db.prepare('SELECT source FROM ledger_import').all()).toEqual([{ source: '' }]);
  db.exec("INSERT INTO ledger_source VALUES ('vendors_#.csv', 'SAP')");
  expect(() => db.exec("INSERT INTO ledger_source VALUES ('vendors_#.csv', 'DATEV')")).toThrow(/UNIQUE/);
  expect(migrate(db)).toBe(migrations.at(-1)?.version);
});

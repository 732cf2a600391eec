import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';

test('a store of before has room for pairs of vendors, whose verdicts are of three kinds', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 350),
  );
  migrate(db);
  const say = (verdict: string) =>
    db.exec(`INSERT INTO vendor_verdict VALUES ('v:1', 'v:2', '${verdict}', '{}', 'ada', '2026-03-03T10:00:00.000Z')`);
  expect(() => say('maybe')).toThrow(/CHECK/);
  say('same');
  db.exec("INSERT INTO vendor_alias VALUES ('name', 'nordwind', 'v:1')");
  expect(() => db.exec("INSERT INTO vendor_alias VALUES ('name', 'nordwind', 'v:2')")).toThrow(/UNIQUE/);
});

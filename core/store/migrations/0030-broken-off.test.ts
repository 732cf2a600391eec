import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';

test('leaves open what is not known of files from before, after a backup', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 30),
  );
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
    VALUES ('old', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02')`);
  const backedUp: number[] = [];
  migrate(db, migrations, (from) => backedUp.push(from));
  expect(backedUp).toEqual([20]);
  expect(db.prepare('SELECT id, broken_off FROM document').all()).toEqual([{ id: 'old', broken_off: null }]);
});

import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';

test('adds the ledger to a store that holds documents, after a backup', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 100),
  );
  db.exec(`INSERT INTO document (id, sha256, file_name, status, received_at, received_day)
    VALUES ('a', 'ab', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02')`);
  const backedUp: number[] = [];
  migrate(db, migrations, (from) => backedUp.push(from));
  expect(backedUp).toHaveLength(1);
  expect(db.prepare('SELECT id FROM document').all()).toEqual([{ id: 'a' }]);
  db.exec(`INSERT INTO release_destination (id, kind, name, place, used_at) VALUES ('d', 'folder', 'out', '/out', '');
    INSERT INTO release (id, at, by, profile, format, destination_id, state) VALUES ('r', '1', 'ada', 'CSV', 'csv', 'd', 'done');
    INSERT INTO release_entry VALUES ('r', 'a', 1, '1', '{}')`);
  expect(() => db.exec("INSERT INTO release_entry VALUES ('r', 'b', 1, '1', '{}')")).toThrow('FOREIGN KEY');
  const plan = db
    .prepare("EXPLAIN QUERY PLAN SELECT * FROM release_entry WHERE document_id = 'a' ORDER BY at DESC")
    .all();
  expect(JSON.stringify(plan)).toContain('release_of_document');
});

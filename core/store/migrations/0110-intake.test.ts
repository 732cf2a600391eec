import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';

test('arrivals that are there already came from no container and no source', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 110),
  );
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('d', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02');
    INSERT INTO arrival (document_id, source_path, file_name, at, outcome)
      VALUES ('d', '/in/a.pdf', 'a.pdf', '2026-03-02T09:00:00.000Z', 'new')`);
  migrate(db);
  expect(db.prepare('SELECT source_path, container_id, content_sha256, source_id, rules FROM arrival').all()).toEqual([
    { source_path: '/in/a.pdf', container_id: null, content_sha256: null, source_id: null, rules: null },
  ]);
});

test('a file in a container was either taken or skipped', async () => {
  const db = await emptyDatabase();
  migrate(db);
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('d', 'a.eml', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02');
    INSERT INTO container (document_id, root_id, depth) VALUES ('d', 'd', 1)`);
  const neither = `INSERT INTO contained_file (container_id, position, path, byte_size) VALUES ('d', 0, 'logo.png', 1)`;
  expect(() => db.exec(neither)).toThrow(/CHECK/);
});

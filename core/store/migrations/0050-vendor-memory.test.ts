import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';

test('adds an empty memory to a store that has documents, after a backup', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 50),
  );
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
    VALUES ('old', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02')`);
  const backedUp: number[] = [];
  migrate(
    db,
    migrations.filter(({ version }) => version <= 50),
    (from) => backedUp.push(from),
  );
  expect(backedUp).toEqual([40]);
  expect(db.prepare('SELECT id FROM document').all()).toEqual([{ id: 'old' }]);
  db.exec(`INSERT INTO lesson (id, layout_id, field, document_id, content) VALUES ('a', 'l', 'vendor', 'old', '{}');
    INSERT INTO lesson_mark (mark, lesson_id) VALUES ('site:a.example', 'a')`);
  expect(() =>
    db.exec(`INSERT INTO lesson (id, layout_id, field, document_id, content) VALUES ('b', 'l', 'vendor', 'old', '{}')`),
  ).toThrow(/UNIQUE/);
  db.exec(`DELETE FROM lesson`);
  expect(db.prepare('SELECT * FROM lesson_mark').all()).toEqual([]);
});

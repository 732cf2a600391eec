import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';

test('lets every document stand that was there before, after a backup', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 60),
  );
  db.exec(`INSERT INTO document (id, sha256, file_name, status, received_at, received_day)
      VALUES ('a', 'ab', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02');
    INSERT INTO page VALUES ('a', 1, 1, 1, 0, 0, 'ocr', NULL, NULL, '[]'), ('a', 2, 1, 1, 0, 0, 'ocr', NULL, NULL, '[]')`);
  const backedUp: number[] = [];
  migrate(db, migrations, (from) => backedUp.push(from));
  expect(backedUp).toHaveLength(1);
  expect(db.prepare('SELECT id, sha256, stands FROM document').all()).toEqual([{ id: 'a', sha256: 'ab', stands: 1 }]);
  expect(db.prepare('SELECT document_id, number FROM document_page ORDER BY number').all()).toHaveLength(2);
});

test('shows the pages of a file as those of its parts, without a second row', async () => {
  const db = await emptyDatabase();
  migrate(db, migrations);
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('file', 'a.pdf', 'done', '', ''), ('part', 'a.pdf', 'done', '', '');
    INSERT INTO page SELECT 'file', value, 1, 1, 0, 0, 'ocr', NULL, NULL, '[]' FROM json_each('[1,2,3,4]');
    INSERT INTO document_part VALUES ('part', 'file', 2, 3, '[]')`);
  const pages = db.prepare("SELECT number FROM document_page WHERE document_id = 'part' ORDER BY number").all();
  expect(pages).toEqual([{ number: 2 }, { number: 3 }]);
  expect(db.prepare('SELECT count(*) AS count FROM page').get()).toEqual({ count: 4 });
  const steps = db.prepare("EXPLAIN QUERY PLAN SELECT * FROM document_page WHERE document_id = 'part'").all();
  expect(JSON.stringify(steps)).not.toContain('SCAN');
});

import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';

test('pages from before lie as they were read, and a turned one is turned in its file and in its part', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 230),
  );
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('file', 'a.pdf', 'done', '', ''), ('part', 'a.pdf', 'done', '', '');
    INSERT INTO page SELECT 'file', value, 1, 1, 90, 0, 'ocr', NULL, NULL, '[]' FROM json_each('[1,2,3]');
    INSERT INTO document_part VALUES ('part', 'file', 2, 3, '[]')`);
  migrate(db, migrations);
  db.exec(`INSERT INTO page_turn (document_id, number, rotation) VALUES ('file', 3, 0)`);
  const turns = (id: string) =>
    db.prepare('SELECT number, turn FROM document_page WHERE document_id = :id').all({ id });
  expect(turns('file')).toEqual([
    { number: 1, turn: 0 },
    { number: 2, turn: 0 },
    { number: 3, turn: 270 },
  ]);
  expect(turns('part')).toEqual([
    { number: 2, turn: 0 },
    { number: 3, turn: 270 },
  ]);
  const steps = db.prepare("EXPLAIN QUERY PLAN SELECT * FROM document_page WHERE document_id = 'part'").all();
  expect(JSON.stringify(steps)).not.toContain('SCAN');
});

import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';

test('findings on duplicates of before are found, and verdicts are of three kinds', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 120),
  );
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day) VALUES
      ('a', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02'),
      ('b', 'b.pdf', 'done', '2026-03-03T09:00:00.000Z', '2026-03-03');
    INSERT INTO finding (document_id, position, code, severity, severity_rank, message, fields, related_document_id)
      VALUES ('b', 0, 'DUPLICATE_EXACT', 'critical', 4, 'Again.', '[]', 'a')`);
  migrate(db);
  const found = db.prepare(
    `SELECT related_document_id AS id FROM finding WHERE code IN ('DUPLICATE_EXACT', 'DUPLICATE_FUZZY')`,
  );
  expect(found.all()).toEqual([{ id: 'a' }]);
  const insert = (verdict: string) =>
    db.exec(`INSERT INTO duplicate_verdict VALUES ('a', 'b', '${verdict}', '{}', 'ada', '2026-03-03T10:00:00.000Z')`);
  expect(() => insert('maybe')).toThrow(/CHECK/);
  insert('different');
  expect(db.prepare('SELECT verdict FROM duplicate_verdict').all()).toEqual([{ verdict: 'different' }]);
});

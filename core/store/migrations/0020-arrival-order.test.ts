import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';

const earlier = migrations.filter(({ version }) => version < 20);

test('gives invoices that are there already the place of their document, after a backup', async () => {
  const db = await emptyDatabase();
  migrate(db, earlier);
  for (const [index, id] of ['late', 'early'].entries()) {
    db.exec(`INSERT INTO document (seq, id, file_name, status, received_at, received_day)
        VALUES (${7 - index}, '${id}', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02');
      INSERT INTO invoice (document_id, document_type) VALUES ('${id}', 'invoice')`);
  }
  const backedUp: number[] = [];
  migrate(db, migrations, (from) => backedUp.push(from));
  expect(backedUp).toEqual([10]);
  expect(db.prepare('SELECT document_id AS id, arrival FROM invoice ORDER BY arrival').all()).toEqual([
    { id: 'early', arrival: 6 },
    { id: 'late', arrival: 7 },
  ]);
});

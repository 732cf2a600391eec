import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';

test('makes what is there already searchable, after a backup, and forgets what is deleted', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 40),
  );
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('a', 'Büro.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02');
    INSERT INTO invoice (document_id, document_type, vendor) VALUES ('a', 'invoice', 'Älpler AG')`);
  const backedUp: number[] = [];
  migrate(db, migrations, (from) => backedUp.push(from));
  expect(backedUp).toEqual([30]);
  const found = (text: string) => db.prepare('SELECT rowid FROM inbox_text WHERE inbox_text MATCH :text').all({ text });
  expect(found('"BURO"')).toHaveLength(1);
  expect(found('"alpl"')).toHaveLength(1);
  db.exec("DELETE FROM document WHERE id = 'a'");
  expect(found('"BURO"')).toEqual([]);
});

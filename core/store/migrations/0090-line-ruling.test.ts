import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { migrate, migrations } from '../migrate.ts';
import { readLineItems, readLineRuling, writeLineRuling } from '../queries/lines.ts';

test('lines from before are the extraction’s, until an analyst rules on them', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 90),
  );
  const documentId = documentIdSchema.parse('0193e4a0-0000-7000-8000-000000000001');
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('${documentId}', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02');
    INSERT INTO line_item (document_id, position, cells) VALUES ('${documentId}', 0, '{}')`);
  migrate(db, migrations);
  expect(readLineItems(db, documentId)).toEqual([{}]);
  expect(readLineRuling(db, documentId)).toBeNull();
  const ruling = { by: 'ada', at: '2026-03-02T10:00:00.000Z' };
  writeLineRuling(db, documentId, ruling);
  expect(readLineRuling(db, documentId)).toEqual(ruling);
  db.exec(`DELETE FROM document WHERE id = '${documentId}'`);
  expect(readLineRuling(db, documentId)).toBeNull();
});

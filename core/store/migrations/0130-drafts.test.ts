import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { migrate, migrations } from '../migrate.ts';
import { keepDraft, readDrafts } from '../queries/drafts.ts';

test('documents from before have room for drafts, one a field and analyst, and take them along when they go', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 130),
  );
  const documentId = documentIdSchema.parse('0193e4a0-0000-7000-8000-000000000001');
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('${documentId}', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02')`);
  migrate(db, migrations);
  const box = { left: 1, top: 2, right: 3, bottom: 4 };
  keepDraft(db, documentId, 'iban', { text: 'DE', page: null, box: null }, 'Ann');
  keepDraft(db, documentId, 'iban', { text: 'DE8', page: 1, box }, 'Ann');
  keepDraft(db, documentId, 'vendor', { text: 'Ac', page: null, box: null }, 'Ann');
  keepDraft(db, documentId, 'iban', { text: 'FR', page: null, box: null }, 'Bob');
  keepDraft(db, documentId, 'vendor', null, 'Ann');
  expect(readDrafts(db, documentId, 'Ann')).toEqual([{ field: 'iban', text: 'DE8', page: 1, box }]);
  db.exec(`DELETE FROM document WHERE id = '${documentId}'`);
  expect(readDrafts(db, documentId, 'Bob')).toEqual([]);
});

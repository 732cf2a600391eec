import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { migrate, migrations } from '../migrate.ts';
import { readPageHash, savePageHash } from '../queries/documentMake.ts';

test('a store from before has room for hashes of pages', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version !== 365),
  );
  const documentId = documentIdSchema.parse('0193e4a0-0000-7000-8000-000000000001');
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
    VALUES ('${documentId}', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02')`);
  migrate(db, migrations);
  expect(readPageHash(db, documentId)).toBeNull();
  savePageHash(db, documentId, 1, '191b6633b3e6a1b1');
  savePageHash(db, documentId, 2, 'ffffffffffffffff');
  expect(readPageHash(db, documentId)).toBe('191b6633b3e6a1b1');
  savePageHash(db, documentId, 1, null);
  expect(readPageHash(db, documentId)).toBeNull();
});

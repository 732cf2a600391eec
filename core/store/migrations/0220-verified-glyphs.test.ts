import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { migrate, migrations } from '../migrate.ts';
import { putVerified, readVerified } from '../queries/verifiedGlyphs.ts';

test('documents from before have room for verified characters, which go with them', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 220),
  );
  const documentId = documentIdSchema.parse('0193e4a0-0000-7000-8000-000000000001');
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('${documentId}', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02')`);
  migrate(db, migrations);
  const state = { field: 'iban', verified: { value: 'DE89', places: [2, 3] } } as const;
  putVerified(db, documentId, { ...state, verified: { ...state.verified, places: [...state.verified.places] } });
  expect(readVerified(db, documentId, 'iban')).toEqual(state);
  db.exec(`DELETE FROM document WHERE id = '${documentId}'`);
  expect(readVerified(db, documentId, 'iban').verified).toBeNull();
});

import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { migrate, migrations } from '../migrate.ts';
import { readReviewRecord } from '../queries/reviews.ts';

test('a confirmation from before names no values and stands', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 81),
  );
  const documentId = documentIdSchema.parse('0193e4a0-0000-7000-8000-000000000001');
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('${documentId}', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02');
    UPDATE review SET state = 'confirmed', decided_by = 'ada', decided_at = '2026-03-02T09:00:00.000Z'`);
  migrate(db, migrations);
  expect(readReviewRecord(db, documentId)).toMatchObject({ state: 'confirmed', values: null });
});

import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { migrate, migrations } from '../migrate.ts';
import { readFindings } from '../queries/findings.ts';

test('findings from before are told by their text alone', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 500),
  );
  const id = documentIdSchema.parse('0193e4a0-0000-7000-8000-000000000001');
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('${id}', '1.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02');
    INSERT INTO finding (document_id, position, code, severity, severity_rank, message, fields)
      VALUES ('${id}', 0, 'SUM_MISMATCH', 'high', 3, 'Net plus tax is not the total.', '["grandTotal"]')`);
  migrate(db, migrations);
  const [finding] = readFindings(db, id);
  expect(finding).toMatchObject({ code: 'SUM_MISMATCH', message: 'Net plus tax is not the total.' });
  expect(finding).not.toHaveProperty('sentences');
});

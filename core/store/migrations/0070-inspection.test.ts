import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';
import { noInspection } from '../../contract/findings.ts';
import { readFindings } from '../queries/findings.ts';
import { readInspection, saveInspection } from '../queries/inspection.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';

test('keeps findings from before, which name no rule, and inspections', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 70),
  );
  const documentId = documentIdSchema.parse('0193e4a0-0000-7000-8000-000000000001');
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('${documentId}', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02');
    INSERT INTO finding (document_id, position, code, severity, severity_rank, message, fields)
      VALUES ('${documentId}', 0, 'SUM_MISMATCH', 'high', 3, 'Net plus tax …', '["grandTotal"]')`);
  migrate(db, migrations);
  const [finding] = readFindings(db, documentId);
  expect(finding).toMatchObject({ code: 'SUM_MISMATCH', fields: ['grandTotal'] });
  expect(finding).not.toHaveProperty('rule');
  expect(readInspection(db, documentId)).toEqual(noInspection);
  const outcome = { isHeldToNorm: true, findings: finding === undefined ? [] : [finding] };
  saveInspection(db, documentId, noInspection);
  saveInspection(db, documentId, outcome);
  expect(readInspection(db, documentId)).toEqual(outcome);
});

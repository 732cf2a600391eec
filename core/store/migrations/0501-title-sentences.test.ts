import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';
import { findCaseRow } from '../views/caseRows.ts';

const id = '0193e4a0-0000-7000-8000-000000000001';

test('cases from before are called by their text alone', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 501),
  );
  db.exec(`INSERT INTO case_file (id, number, title, state, opened_at)
    VALUES ('${id}', 1, 'Unusual', 'open', '2026-03-02T09:00:00.000Z')`);
  migrate(db, migrations);
  expect(findCaseRow(db, id)).toMatchObject({ title: 'Unusual', titleSentences: null });
});

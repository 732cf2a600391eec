import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';
import { listRules, readWorkingRules } from '../queries/rules.ts';
import { listAlertQueue } from '../views/alertQueue.ts';

const id = '0193e4a0-0000-7000-8000-000000000001';

test('a store from before there were rules has none, and keeps its alerts', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 440),
  );
  const at = '2026-03-02T09:00:00.000Z';
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('${id}', '1.pdf', 'done', '${at}', '2026-03-02');
    INSERT INTO case_file (id, number, title, state, opened_at) VALUES ('${id}', 1, 'Unusual', 'open', '${at}');
    INSERT INTO alert (id, document_id, case_id, severity, severity_rank, reasons, opened_at)
      VALUES ('${id}', '${id}', '${id}', 'high', 3, '[]', '${at}')`);
  migrate(db, migrations);
  expect(listRules(db)).toEqual([]);
  expect(readWorkingRules(db)).toEqual([]);
  expect(listAlertQueue(db, { now: () => Date.parse(at) }, { state: 'open' }).counts.open).toBe(1);
});

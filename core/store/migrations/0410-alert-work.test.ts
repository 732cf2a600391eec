import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';
import { listAlertQueue } from '../views/alertQueue.ts';

const id = (last: number) => `0193e4a0-0000-7000-8000-00000000000${last}`;

test('alerts from before wait in the queue, and those of decided cases are resolved with the decision', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 410),
  );
  const at = '2026-03-02T09:00:00.000Z';
  for (const [number, state, disposition, closed] of [
    [1, 'open', 'NULL', 'NULL'],
    [2, 'closed', `'false-positive'`, `'${at}'`],
  ] as const) {
    db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
        VALUES ('${id(number)}', '${number}.pdf', 'done', '${at}', '2026-03-02');
      INSERT INTO case_file (id, number, title, state, disposition, opened_at, closed_at)
        VALUES ('${id(number)}', ${number}, 'Unusual', '${state}', ${disposition}, '${at}', ${closed});
      INSERT INTO alert (id, document_id, case_id, severity, severity_rank, reasons, opened_at, closed_at)
        VALUES ('${id(number)}', '${id(number)}', '${id(number)}', 'high', 3, '[]', '${at}', ${closed})`);
  }
  migrate(db, migrations);
  const clock = { now: () => Date.parse(at) };
  expect(listAlertQueue(db, clock, { state: 'open' })).toMatchObject({
    counts: { open: 1, resolved: 1 },
    signals: [{ fileName: '1.pdf', cause: 'score' }],
  });
  expect(listAlertQueue(db, clock, { state: 'resolved' }).signals).toMatchObject([
    { fileName: '2.pdf', disposition: 'false-positive' },
  ]);
});

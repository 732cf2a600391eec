import { expect, test } from 'vitest';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { migrate, migrations } from '../migrate.ts';
import { putDrawnTable, readDrawnTable, tablesWith } from '../queries/drawnTables.ts';

test('a store from before has room for drawn tables, found by any of their marks', async () => {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 231),
  );
  migrate(db, migrations);
  const table = {
    id: '0193e4a0-0000-7000-8000-000000000001',
    print: { marks: ['vat:DE1', 'site:a.example'], words: [] },
    width: 595,
    documentId: '0193e4a0-0000-7000-8000-000000000002',
    by: 'ada',
    at: '2026-03-02T09:00:00.000Z',
    table: {
      page: 1,
      area: { left: 40, top: 200, right: 550, bottom: 400 },
      columns: [{ left: 40, right: 550, cell: 'description' as const }],
    },
  };
  putDrawnTable(db, table.id, table);
  expect(tablesWith(db, ['site:a.example', 'vat:DE1', 'vat:DE2'])).toEqual([table]);
  expect(tablesWith(db, ['vat:DE2'])).toEqual([]);
  putDrawnTable(db, table.id, null);
  expect(readDrawnTable(db, table.id)).toBeNull();
  expect(db.prepare('SELECT count(*) AS count FROM drawn_table_mark').get()).toEqual({ count: 0 });
});

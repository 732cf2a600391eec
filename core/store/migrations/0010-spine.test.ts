import { expect, test } from 'vitest';
import { openTestStore } from '../../testing/openTestStore.ts';

const documentSql = `INSERT INTO document (id, file_name, status, received_at, received_day)
  VALUES ('d1', 'a.pdf', 'queued', '2026-03-02T09:00:00.000Z', '2026-03-02')`;

test('every table checks the types of its columns', async () => {
  await using store = await openTestStore();
  const loose = store.db
    .prepare(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
    )
    .all();
  expect(loose).toEqual([]);
  const count = store.db.prepare('SELECT count(*) AS count FROM pragma_table_list WHERE strict = 1').get();
  // Twenty-one when the rule was made; the tables that came since are held to it too.
  expect(count).toEqual({ count: expect.toSatisfy((tables: number) => tables >= 21) });
  expect(() => store.db.exec(documentSql.replace("'a.pdf'", "x'00'"))).toThrow(/cannot store BLOB/);
});

test('every reference is enforced', async () => {
  await using store = await openTestStore();
  const orphans = [
    `INSERT INTO page VALUES ('none', 1, 1, 1, 0, 0, 'ocr', NULL, NULL, '[]')`,
    `INSERT INTO field_removal VALUES ('none', 'vendor', 'ada', '')`,
    `INSERT INTO line_item VALUES ('none', 0, '{}')`,
    `INSERT INTO invoice (document_id, document_type) VALUES ('none', 'invoice')`,
    `INSERT INTO arrival (document_id, source_path, file_name, at, outcome) VALUES ('none', '', '', '', 'new')`,
    `INSERT INTO case_event (case_id, at, by, kind, text) VALUES ('none', '', '', 'note', '')`,
    `INSERT INTO job (document_id, stage, state, enqueued_at) VALUES ('none', 'intake', 'ready', 0)`,
  ];
  for (const sql of orphans) expect(() => store.db.exec(sql)).toThrow(/FOREIGN KEY/);
});

test('states outside their lists are refused', async () => {
  await using store = await openTestStore();
  expect(() => store.db.exec(documentSql.replace("'queued'", "'lost'"))).toThrow(/CHECK/);
  const caseSql = "INSERT INTO case_file (id, number, title, state, opened_at) VALUES ('c', 1, '', 'gone', '')";
  expect(() => store.db.exec(caseSql)).toThrow(/CHECK/);
});

test('what hangs on a document goes with it', async () => {
  await using store = await openTestStore();
  store.db.exec(documentSql);
  store.db.exec(`INSERT INTO page VALUES ('d1', 1, 1, 1, 0, 0, 'ocr', NULL, NULL, '[]');
    INSERT INTO job (document_id, stage, state, enqueued_at) VALUES ('d1', 'intake', 'ready', 0)`);
  store.db.exec("DELETE FROM document WHERE id = 'd1'");
  const left = store.db.prepare('SELECT (SELECT count(*) FROM page) + (SELECT count(*) FROM job) AS count').get();
  expect(left).toEqual({ count: 0 });
});

test('the full text folds accents and case', async () => {
  await using store = await openTestStore();
  store.db.exec("INSERT INTO document_text (rowid, document_id, text) VALUES (7, 'd1', 'Bürostuhl für São Paulo')");
  const found = store.db
    .prepare("SELECT document_id FROM document_text WHERE document_text MATCH 'BUROSTUHL sao'")
    .all();
  expect(found).toEqual([{ document_id: 'd1' }]);
});

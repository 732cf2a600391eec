import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SqlDatabase } from '../../store/SqlDatabase.ts';
import { openSqlite } from './openSqlite.ts';

const key = randomBytes(32);

async function newDatabase(): Promise<{ db: SqlDatabase; file: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vouch-sqlite-'));
  const file = path.join(folder, 'a.db');
  const db = openSqlite({ path: file, key });
  onTestFinished(async () => {
    db.close();
    await rm(folder, { recursive: true });
  });
  db.exec('CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT, bytes BLOB) STRICT');
  return { db, file };
}

const countOf = (db: SqlDatabase) => db.prepare('SELECT count(*) AS count FROM word').get();

test('is opened as the store needs it', async () => {
  const { db } = await newDatabase();
  const names = ['journal_mode', 'foreign_keys', 'synchronous', 'cache_size', 'temp_store', 'mmap_size', 'cipher'];
  expect(names.map((name) => db.pragma(name))).toEqual(['wal', 1, 2, -65536, 2, 0, 'sqlcipher']);
});

test('neither the file nor its log shows a word or that it is SQLite', async () => {
  const { db, file } = await newDatabase();
  for (let id = 0; id < 500; id += 1) {
    db.prepare('INSERT INTO word VALUES (:id, :text, NULL)').run({ id, text: 'Kanarienvogel' });
  }
  const before = await readFile(`${file}-wal`);
  db.pragma('wal_checkpoint(PASSIVE)');
  for (const bytes of [before, await readFile(file)]) {
    expect(bytes.length).toBeGreaterThan(4096);
    expect(bytes.includes('Kanarienvogel')).toBe(false);
    expect(bytes.includes('SQLite format')).toBe(false);
  }
});

test('another key is refused, and so is no database at all', async () => {
  const { db, file } = await newDatabase();
  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(() => openSqlite({ path: file, key: randomBytes(32) })).toThrow(
    expect.objectContaining({ code: 'STORE_KEY_WRONG' }),
  );
  const other = `${file}.txt`;
  await writeFile(other, 'not a database '.repeat(1000));
  expect(() => openSqlite({ path: other, key })).toThrow(expect.objectContaining({ code: 'STORE_KEY_WRONG' }));
});

test('a damaged page is named as damage', async () => {
  const { db, file } = await newDatabase();
  const insert = db.prepare('INSERT INTO word VALUES (:id, :text, NULL)');
  db.transaction(() => {
    for (let id = 0; id < 2000; id += 1) insert.run({ id, text: 'x'.repeat(200) });
  });
  db.pragma('wal_checkpoint(TRUNCATE)');
  const bytes = await readFile(file);
  bytes.fill(0xff, 40 * 4096, 41 * 4096);
  await writeFile(`${file}.copy`, bytes);
  const copy = openSqlite({ path: `${file}.copy`, key });
  expect(() => copy.prepare('SELECT sum(length(text)) FROM word').get()).toThrow(
    expect.objectContaining({ code: 'STORE_DAMAGED' }),
  );
  copy.close();
});

test('a transaction stands or falls whole, nested calls included', async () => {
  const { db } = await newDatabase();
  const insert = (id: number) => db.prepare('INSERT INTO word VALUES (:id, NULL, NULL)').run({ id });
  const failing = () =>
    db.transaction(() => {
      insert(1);
      db.transaction(() => insert(2));
      throw new Error('no');
    });
  expect(failing).toThrow('no');
  expect(countOf(db)).toEqual({ count: 0 });
  expect(db.transaction(() => db.transaction(() => insert(3).changes))).toBe(1);
  expect(countOf(db)).toEqual({ count: 1 });
});

test('work that would go on after the transaction is refused', async () => {
  const { db } = await newDatabase();
  const insert = async () => db.prepare('INSERT INTO word VALUES (1, NULL, NULL)').run();
  expect(() => db.transaction(insert)).toThrow(TypeError);
  expect(countOf(db)).toEqual({ count: 0 });
});

test('a statement in the middle of its rows can be asked again', async () => {
  const { db } = await newDatabase();
  db.exec("INSERT INTO word (text) VALUES ('a'), ('b')");
  const sql = 'SELECT text FROM word ORDER BY text';
  const seen: unknown[] = [];
  for (const row of db.prepare(sql).iterate()) seen.push([row, db.prepare(sql).get()]);
  expect(seen).toEqual([
    [{ text: 'a' }, { text: 'a' }],
    [{ text: 'b' }, { text: 'a' }],
  ]);
});

test('bytes go in and out', async () => {
  const { db } = await newDatabase();
  const bytes = Uint8Array.from([9, 1, 2, 3, 9]).subarray(1, 4);
  db.prepare('INSERT INTO word VALUES (1, NULL, :bytes)').run({ bytes });
  expect(db.prepare('SELECT hex(bytes) AS hex FROM word').get()).toEqual({ hex: '010203' });
});

test('a copy is whole, and opened by the same key alone', async () => {
  const { db, file } = await newDatabase();
  db.exec("INSERT INTO word (text) VALUES ('Kanarienvogel')");
  const copyPath = `${file}.copy`;
  db.backupTo(copyPath);
  expect((await readFile(copyPath)).includes('Kanarienvogel')).toBe(false);
  expect(() => openSqlite({ path: copyPath, key: randomBytes(32) })).toThrow(
    expect.objectContaining({ code: 'STORE_KEY_WRONG' }),
  );
  const copy = openSqlite({ path: copyPath, key, readonly: true });
  expect(countOf(copy)).toEqual({ count: 1 });
  expect(() => copy.exec('DELETE FROM word')).toThrow(/readonly/);
  copy.close();
});

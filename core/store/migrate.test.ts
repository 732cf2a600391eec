import { expect, test } from 'vitest';
import { emptyDatabase } from '../testing/emptyDatabase.ts';
import { type Migration, migrate, migrations, schemaVersion } from './migrate.ts';

const first: Migration = {
  version: 10,
  name: 'things',
  up: `CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT) STRICT;
       CREATE TABLE part (thing_id INTEGER NOT NULL REFERENCES thing (id) ON DELETE CASCADE) STRICT;`,
};
const second: Migration = {
  version: 20,
  name: 'things with sizes',
  up: `CREATE TABLE thing_new (id INTEGER PRIMARY KEY, name TEXT, size INTEGER NOT NULL) STRICT;
       INSERT INTO thing_new SELECT id, name, 1 FROM thing;
       DROP TABLE thing;
       ALTER TABLE thing_new RENAME TO thing;`,
};
const broken: Migration = { version: 30, name: 'broken', up: 'CREATE TABLE extra (a TEXT) STRICT; SELECT nonsense' };

test('rebuilding a table keeps the rows that refer to it, and the backup is asked for before', async () => {
  const db = await emptyDatabase();
  const backedUp: number[] = [];
  const backUp = (from: number) => backedUp.push(from);
  expect(migrate(db, [first], backUp)).toBe(10);
  expect(backedUp).toEqual([]);
  db.exec("INSERT INTO thing VALUES (1, 'a'); INSERT INTO part VALUES (1)");
  expect(migrate(db, [first, second], backUp)).toBe(20);
  expect(backedUp).toEqual([10]);
  expect(db.prepare('SELECT * FROM thing JOIN part ON thing_id = id').all()).toEqual([
    { id: 1, name: 'a', size: 1, thing_id: 1 },
  ]);
  expect(db.pragma('foreign_keys')).toBe(1);
  expect(migrate(db, [first, second], backUp)).toBe(20);
  expect(backedUp).toEqual([10]);
});

test('a step that fails leaves the database as it was, the steps before it included', async () => {
  const db = await emptyDatabase();
  migrate(db, [first]);
  db.exec("INSERT INTO thing VALUES (1, 'a')");
  expect(() => migrate(db, [first, second, broken])).toThrow(expect.objectContaining({ code: 'STORE_DAMAGED' }));
  expect(schemaVersion(db)).toBe(10);
  expect(db.prepare('SELECT * FROM thing').all()).toEqual([{ id: 1, name: 'a' }]);
  expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'extra'").all()).toEqual([]);
  expect(db.pragma('foreign_keys')).toBe(1);
});

test('a step that leaves dangling references is taken back', async () => {
  const db = await emptyDatabase();
  migrate(db, [first]);
  db.exec("INSERT INTO thing VALUES (1, 'a'); INSERT INTO part VALUES (1)");
  const careless = { version: 20, name: 'careless', up: 'DELETE FROM thing' };
  expect(() => migrate(db, [first, careless])).toThrow(expect.objectContaining({ code: 'STORE_DAMAGED' }));
  expect(db.prepare('SELECT count(*) AS count FROM thing').get()).toEqual({ count: 1 });
});

test('a newer database is refused and not touched', async () => {
  const db = await emptyDatabase();
  migrate(db, [first, second]);
  expect(() => migrate(db, [first])).toThrow(expect.objectContaining({ code: 'STORE_NEWER' }));
  expect(schemaVersion(db)).toBe(20);
});

test('steps out of order are a defect', async () => {
  const db = await emptyDatabase();
  expect(() => migrate(db, [second, first])).toThrow(/out of order/);
  expect(() => migrate(db, [first, { ...second, version: first.version }])).toThrow(/out of order/);
});

test('the shipped steps reach their newest version on an empty database', async () => {
  const db = await emptyDatabase();
  expect(migrate(db)).toBe(migrations.at(-1)?.version);
});

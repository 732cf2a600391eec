import { expect, test } from 'vitest';
import { joinKey } from '../../ledger/records/joinKey.ts';
import type { LedgerRecords } from '../../ledger/records/ledgerRecords.ts';
import { emptyDatabase } from '../../testing/emptyDatabase.ts';
import { type LedgerKind, ledgerKindSchema } from '../../vocabulary/ledgerKinds.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { ledgerTable } from '../ledgerTables.ts';
import { migrate, migrations } from '../migrate.ts';
import { eachRecord, takeRecord } from '../queries/ledgerRecords.ts';

const vendor: LedgerRecords['vendors'] = {
  key: 'V1',
  name: 'Nordwind GmbH',
  taxId: 'DE123456789',
  account: null,
  bic: null,
  country: 'DE',
  street: null,
  postcode: null,
  city: null,
  phone: null,
  email: null,
  contact: null,
  category: null,
  paymentTerms: 'Net30',
  createdOn: '2024-07-04',
  createdBy: null,
  changedOn: null,
  accountChangedOn: null,
  isActive: true,
};

async function earlierStore(): Promise<SqlDatabase> {
  const db = await emptyDatabase();
  migrate(
    db,
    migrations.filter(({ version }) => version < 300),
  );
  db.exec(`INSERT INTO document (id, file_name, status, received_at, received_day)
      VALUES ('d', 'a.pdf', 'done', '2026-03-02T09:00:00.000Z', '2026-03-02')`);
  migrate(db, migrations);
  for (const no of [1, 2, 3])
    db.exec(`INSERT INTO ledger_import (no, id, kind, file_name, sha256, state, plan, by, started_at)
      VALUES (${no}, 'i${no}', 'vendors', 'v.csv', 'ab', 'running', '{}', 'Ann', '2026-03-02T09:00:00.000Z')`);
  return db;
}

function columnsOf(db: SqlDatabase, kind: LedgerKind): unknown[] {
  return db.prepare(`SELECT name FROM pragma_table_info('${ledgerTable(kind).name}') ORDER BY cid`).all();
}

test('a store from before has a table for every kind, with a column for every field', async () => {
  const db = await earlierStore();
  for (const kind of ledgerKindSchema.options)
    expect(columnsOf(db, kind)).toEqual(
      ['no', ...ledgerTable(kind).columns, 'import_no', 'row', 'seen_no'].map((name) => ({ name })),
    );
  expect(db.prepare('SELECT count(*) AS documents FROM document').get()).toEqual({ documents: 1 });
});

test('a record of the same key is changed, and what it held stays as a version', async () => {
  const db = await earlierStore();
  const take = (record: LedgerRecords['vendors'], importNo: number, row: number) =>
    takeRecord(db, 'vendors', { row, record, isDigest: false }, importNo);
  expect(take(vendor, 1, 1)).toBe('added');
  expect(take(vendor, 1, 2)).toBe('repeated-row');
  expect(take({ ...vendor, name: 'Südwind' }, 1, 3)).toBe('repeated-key');
  expect(take(vendor, 2, 7)).toBe('unchanged');
  const blocked = { ...vendor, isActive: false };
  expect(take(blocked, 3, 8)).toBe('changed');
  expect([...eachRecord(db, 'vendors')]).toEqual([{ no: 1, importNo: 3, row: 8, record: blocked }]);
  expect(db.prepare('SELECT import_no, row, version, content FROM ledger_version').all()).toEqual([
    { import_no: 1, row: 1, version: 1, content: JSON.stringify(vendor) },
  ]);
});

test('equal rows of a file without ids are as many records, and none more when the file comes again', async () => {
  const db = await earlierStore();
  const take = (importNo: number, row: number) =>
    takeRecord(db, 'vendors', { row, record: { ...vendor, key: 'ab12' }, isDigest: true }, importNo);
  expect([take(1, 1), take(1, 2), take(1, 3)]).toEqual(['added', 'added', 'added']);
  expect([take(2, 1), take(2, 2), take(2, 3), take(2, 4)]).toEqual(['unchanged', 'unchanged', 'unchanged', 'added']);
  expect([...eachRecord(db, 'vendors')].map(({ record }) => record.key)).toEqual([
    'ab12',
    'ab12#2',
    'ab12#3',
    'ab12#4',
  ]);
});

test('a join key is the same for the same fact however written, and another for another field or store', () => {
  const [secret, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  const key = joinKey(secret, 'account', 'DE89 3704 0044 0532 0130 00');
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(joinKey(secret, 'account', 'de89370400440532013000')).toBe(key);
  expect(joinKey(secret, 'phone', 'de89370400440532013000')).not.toBe(key);
  expect(joinKey(other, 'account', 'DE89370400440532013000')).not.toBe(key);
  expect(joinKey(secret, 'name', ' - ')).toBeNull();
});

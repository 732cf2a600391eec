import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import writeXlsxFile from 'write-excel-file/node';
import { expect, onTestFinished, test } from 'vitest';
import type { ImportId, ImportPlan } from '../contract/ledger.ts';
import { listImports, readRefusals, viewImport } from '../store/queries/ledgerImports.ts';
import { eachRecord } from '../store/queries/ledgerRecords.ts';
import { readLedgerPage } from '../store/views/ledgerPage.ts';
import { type TestStore, openTestStore } from '../testing/openTestStore.ts';
import { zipArchive } from '../testing/zipArchive.ts';
import { LedgerImports } from './LedgerImports.ts';

interface Desk {
  readonly store: TestStore;
  readonly imports: LedgerImports;
  /** Writes a file and imports it by the plan that is guessed, changed as given. */
  take(name: string, bytes: string | Uint8Array, change?: Partial<ImportPlan>): Promise<ImportId>;
  file(name: string, bytes: string | Uint8Array): Promise<string>;
}

async function openDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-ledger-'));
  const store = await openTestStore();
  const imports = importsOf(store);
  onTestFinished(async () => {
    await imports.close();
    await store[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  const file = async (name: string, bytes: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  return {
    store,
    imports,
    file,
    async take(name, bytes, change = {}) {
      const draftId = await imports.open(await file(name, bytes));
      const { plan } = imports.preview(draftId, null);
      const id = await imports.start(draftId, { ...plan, currency: 'EUR', ...change }, 'Ann');
      await imports.settled();
      return id;
    },
  };
}

function importsOf(store: TestStore, onChanged = (): void => undefined): LedgerImports {
  return new LedgerImports({
    store,
    onChanged,
    onDefect: (error) => {
      throw error;
    },
  });
}

const payments = (desk: Desk) => [...eachRecord(desk.store.db, 'payments')].map(({ record }) => record);

test('a German CSV file in the letters of Windows is understood, and each refused row says why', async () => {
  const desk = await openDesk();
  const text =
    'Zahlungsnummer;Empfänger;Zahldatum;Betrag\n1;Müller;02.01.2024;1.234,50\n2;;03.01.2024;5,00\n3;Öl AG;31.02.2024;x\n1;Müller;04.01.2024;7,00\n5;A;05.01.2024;1,00;more\n';
  const id = await desk.take('zahlungen.csv', Buffer.from(text, 'latin1'));
  expect(viewImport(desk.store.db, id)).toMatchObject({ state: 'done', rowsRead: 5, added: 1, refused: 4 });
  expect(payments(desk)).toMatchObject([{ key: '1', payee: 'Müller', amountMinor: 123_450, currency: 'EUR' }]);
  expect(readRefusals(desk.store.db, id, { offset: 0, limit: 10 })).toEqual([
    { row: 2, heading: 'Empfänger', reason: 'missing', value: '' },
    { row: 3, heading: 'Zahldatum', reason: 'no-date', value: '31.02.2024' },
    { row: 3, heading: 'Betrag', reason: 'no-amount', value: 'x' },
    { row: 4, heading: null, reason: 'repeated-key', value: '1' },
    { row: 5, heading: null, reason: 'too-many-cells', value: 'more' },
  ]);
});

test('CSV, JSON, JSON lines, Excel and Parquet of the same rows give the same records', async () => {
  const rows = [
    { vendor_id: 'V1', payment_date: '2024-01-02', amount: 1234.5, invoice_number: 'R-1' },
    { vendor_id: 'V2', payment_date: '2024-01-03', amount: 0.3, invoice_number: 'R-2' },
  ];
  const sheet = [
    Object.keys(rows[0] ?? {}).map((value) => ({ value })),
    ...rows.map(({ vendor_id, payment_date, amount, invoice_number }) => [
      { value: vendor_id },
      { value: new Date(`${payment_date}T00:00Z`), type: Date, format: 'yyyy-mm-dd' },
      { value: amount, type: Number },
      { value: invoice_number },
    ]),
  ];
  const parquet = parquetWriteBuffer({
    columnData: [
      { name: 'vendor_id', data: rows.map((row) => row.vendor_id), type: 'STRING' },
      { name: 'payment_date', data: rows.map((row) => new Date(`${row.payment_date}T00:00Z`)), type: 'TIMESTAMP' },
      { name: 'amount', data: rows.map((row) => row.amount), type: 'DOUBLE' },
      { name: 'invoice_number', data: rows.map((row) => row.invoice_number), type: 'STRING' },
    ],
  });
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    [
      'a.csv',
      ['vendor_id,payment_date,amount,invoice_number', ...rows.map((row) => Object.values(row).join())].join('\n'),
    ],
    ['a.json', JSON.stringify(rows)],
    ['a.jsonl', rows.map((row) => JSON.stringify(row)).join('\n')],
    ['a.xlsx', new Uint8Array(await writeXlsxFile(sheet, { sheet: 'A' }).toBuffer())],
    ['a.parquet', new Uint8Array(parquet)],
  ];
  for (const [name, bytes] of files) {
    const desk = await openDesk();
    await desk.take(name, bytes);
    expect(payments(desk), name).toMatchObject([
      { payee: 'V1', paidAt: Date.parse('2024-01-02T00:00Z') / 1000, amountMinor: 123_450, invoiceNumber: 'R-1' },
      { payee: 'V2', paidAt: Date.parse('2024-01-03T00:00Z') / 1000, amountMinor: 30, invoiceNumber: 'R-2' },
    ]);
  }
});

test('the same file again changes nothing, a newer one changes what differs, and both can be undone', async () => {
  const desk = await openDesk();
  const first = 'vendor_id,vendor_name,bank_account_number\nV1,Nord,A1\nV2,Süd,A2\n';
  const second = 'vendor_id,vendor_name,bank_account_number\nV1,Nord,B9\nV3,West,A3\n';
  const names = () => [...eachRecord(desk.store.db, 'vendors')].map(({ record }) => `${record.key} ${record.account}`);
  const a = await desk.take('v.csv', first);
  const again = await desk.take('v.csv', first);
  expect(viewImport(desk.store.db, again)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  const b = await desk.take('v2.csv', second);
  expect(viewImport(desk.store.db, b)).toMatchObject({ added: 1, changed: 1, unchanged: 0 });
  expect(names()).toEqual(['V1 B9', 'V2 A2', 'V3 A3']);
  desk.imports.undo(a, 'Ann');
  await desk.imports.settled();
  expect(names()).toEqual(['V1 B9', 'V3 A3']);
  desk.imports.undo(b, 'Ann');
  await desk.imports.settled();
  expect(names()).toEqual([]);
  expect(viewImport(desk.store.db, b).state).toBe('undone');
});

test('an undone change leaves what was there before', async () => {
  const desk = await openDesk();
  await desk.take('v.csv', 'vendor_id,vendor_name\nV1,Nord\n');
  const b = await desk.take('v2.csv', 'vendor_id,vendor_name\nV1,Nordwind\n');
  desk.imports.undo(b, 'Ann');
  await desk.imports.settled();
  expect([...eachRecord(desk.store.db, 'vendors')]).toMatchObject([{ row: 1, record: { name: 'Nord' } }]);
});

const manyRows = (count: number) =>
  ['id,vendor,date,amount', ...Array.from({ length: count }, (_, at) => `${at},V${at % 50},2024-01-02,${at}.25`)].join(
    '\n',
  );

test('an import whose engine died goes on after the last piece it kept, and keeps every row once', async () => {
  const desk = await openDesk();
  const path = await desk.file('many.csv', manyRows(9000));
  const dying = importsOf(desk.store, () => {
    const [newest] = listImports(desk.store.db);
    if ((newest?.rowsRead ?? 0) > 0) void dying.close();
  });
  const draftId = await dying.open(path);
  const id = await dying.start(draftId, { ...dying.preview(draftId, null).plan, currency: 'EUR' }, 'Ann');
  // What a killed engine leaves behind: pieces that were kept whole, and an import that says it runs.
  await dying.settled();
  const left = viewImport(desk.store.db, id);
  expect(left.state).toBe('running');
  expect(left.rowsRead).toBeLessThan(9000);
  desk.imports.goOn('Ann');
  await desk.imports.settled();
  expect(viewImport(desk.store.db, id)).toMatchObject({ state: 'done', rowsRead: 9000, added: 9000, refused: 0 });
  expect(payments(desk)).toHaveLength(9000);
});

test('a stopped import can be gone on with, unless the file was changed meanwhile', async () => {
  const desk = await openDesk();
  const path = await desk.file('many.csv', manyRows(9000));
  const draftId = await desk.imports.open(path);
  const id = await desk.imports.start(draftId, { ...desk.imports.preview(draftId, null).plan, currency: 'EUR' }, 'Ann');
  desk.imports.stop(id);
  await desk.imports.settled();
  expect(viewImport(desk.store.db, id).state).toBe('stopped');
  await writeFile(path, manyRows(8999));
  desk.imports.resume(id, 'Ann');
  await desk.imports.settled();
  expect(viewImport(desk.store.db, id)).toMatchObject({ state: 'failed', failure: { code: 'FILE_DAMAGED' } });
  await writeFile(path, manyRows(9000));
  desk.imports.resume(id, 'Ann');
  await desk.imports.settled();
  expect(viewImport(desk.store.db, id)).toMatchObject({ state: 'done', added: 9000 });
});

test('a mapping is remembered for files of the same headings', async () => {
  const desk = await openDesk();
  const text = 'a,b,c\nV1,2024-01-02,5\n';
  const columns = { payee: 'a', paidAt: 'b', amount: 'c' };
  const draft = await desk.imports.open(await desk.file('x.csv', text));
  const guessed = desk.imports.preview(draft, { kind: 'payments' });
  expect(guessed).toMatchObject({ remembered: false, sampledRefused: 1 });
  await desk.imports.start(draft, { ...guessed.plan, columns, currency: 'EUR' }, 'Ann');
  await desk.imports.settled();
  const next = desk.imports.preview(await desk.imports.open(await desk.file('y.csv', text)), null);
  expect(next).toMatchObject({ remembered: true, sampledRefused: 0, plan: { kind: 'payments', columns } });
});

test('employees are kept as join keys; nothing a file said of them is in the store in clear', async () => {
  const desk = await openDesk();
  await desk.take(
    'hr.csv',
    'employee id,name,iban,street,postcode,department\nE7,Ada Lovelace,DE89370400440532013000,Mill 1,10115,IT\n',
  );
  const [employee] = [...eachRecord(desk.store.db, 'employees')];
  expect(employee?.record).toMatchObject({ department: 'IT', account: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(JSON.stringify(readLedgerPage(desk.store.db, 'employees', { offset: 0, limit: 10 }))).not.toMatch(
    /Ada|DE89|E7|Mill/,
  );
});

test.each([
  ['empty.csv', '', 'FILE_EMPTY'],
  ['broken.json', '[{"a":1},', 'FILE_DAMAGED'],
  ['open.csv', 'a,b\n"x,1\n', 'FILE_DAMAGED'],
] as const)('%s is refused in words', async (name, text, code) => {
  const desk = await openDesk();
  await expect(desk.imports.open(await desk.file(name, text))).rejects.toMatchObject({ code });
});

test('an archive that would grow to harm is not unpacked, and one without a workbook is none', async () => {
  const desk = await openDesk();
  const bomb = zipArchive([{ name: 'xl/workbook.xml', bytes: new Uint8Array(120_000_000) }]);
  await expect(desk.imports.open(await desk.file('bomb.xlsx', bomb))).rejects.toMatchObject({
    code: 'ARCHIVE_REFUSED',
  });
  const other = zipArchive([{ name: 'a.txt', bytes: new Uint8Array(5) }]);
  await expect(desk.imports.open(await desk.file('a.zip', other))).rejects.toMatchObject({
    code: 'FILE_TYPE_UNSUPPORTED',
  });
});

const vendorsNamed = (name: string) => `vendor id,vendor name\n1,${name}\n2,${name} two\n`;

test('two systems with one numbering keep their records apart, each with its own vendors and orders', async () => {
  const desk = await openDesk();
  await desk.take('vendors_sap_2026-01.csv', vendorsNamed('Nordwind'), { source: 'SAP' });
  await desk.take('vendors_datev_2026-01.csv', vendorsNamed('Südwind'), { source: 'DATEV' });
  await desk.take('vendors_old.csv', vendorsNamed('Ostwind'), { source: '' });
  const names = () => [...eachRecord(desk.store.db, 'vendors')].map(({ record }) => `${record.key} ${record.name}`);
  expect(names()).toEqual([
    'SAP›1 Nordwind',
    'SAP›2 Nordwind two',
    'DATEV›1 Südwind',
    'DATEV›2 Südwind two',
    '1 Ostwind',
    '2 Ostwind two',
  ]);
  const paid = 'payment id,vendor id,payment date,amount,purchase order\n7,1,2026-01-02,5.00,PO1\n';
  await desk.take('paid_sap.csv', paid, { source: 'SAP' });
  await desk.take('paid_datev.csv', paid, { source: 'DATEV' });
  expect(payments(desk)).toMatchObject([
    { key: 'SAP›7', payee: 'SAP›1', purchaseOrder: 'SAP›PO1' },
    { key: 'DATEV›7', payee: 'DATEV›1', purchaseOrder: 'DATEV›PO1' },
  ]);
});

test('the source of a file is proposed by its name, and says how many records it would change', async () => {
  const desk = await openDesk();
  const text = 'vendor id,vendor name\n1,Nordwind\n2,Südwind\n';
  await desk.take('vendors_sap_2026-01.csv', text, { source: 'SAP' });
  await desk.take('vendors_datev_2026-01.csv', text, { source: 'DATEV' });
  const draftId = await desk.imports.open(await desk.file('Vendors_SAP_2026-02.csv', `${text}3,Westwind\n`));
  const preview = desk.imports.preview(draftId, null);
  expect(preview).toMatchObject({ plan: { source: 'SAP' }, sources: ['DATEV', 'SAP'], sampledKnown: 2 });
  expect(desk.imports.preview(draftId, { ...preview.plan, source: 'Sage' }).sampledKnown).toBe(0);
});

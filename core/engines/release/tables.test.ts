import { parquetReadObjects, parquetSchema, parquetMetadata } from 'hyparquet';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { type ExportProfile, exportProfileSchema } from '../../contract/exportProfile.ts';
import { datevPreamble, datevRemarks } from '../../release/datevPreamble.ts';
import { builtInProfiles } from '../../release/profiles/builtInProfiles.ts';
import { tableOf } from '../../release/tableOf.ts';
import { liveTexts } from '../../testing/injectionCorpus.ts';
import { releaseRecord } from '../../testing/releaseRecords.ts';
import { sheetCells } from '../../testing/sheetCells.ts';
import { writeCsv } from './writeCsv.ts';
import { writeParquet } from './writeParquet.ts';
import { writeXlsx } from './writeXlsx.ts';

const builtIn = (id: string): ExportProfile => {
  const found = builtInProfiles.find((profile) => profile.id === `built-in:${id}`);
  if (found === undefined) throw new Error(`no profile ${id}`);
  return found;
};
const record = releaseRecord(
  {
    documentType: 'credit note',
    vendor: 'Möbel; "Nord" GmbH',
    invoiceNumber: '0047',
    issueDate: '2026-03-01',
    currency: 'EUR',
    netTotal: '-10.5',
    grandTotal: '-12.50',
  },
  [
    { description: '=1+1', quantity: '2', unitPrice: '-5.25', taxRate: '19', lineTotal: '-10.50' },
    { description: 'Porto', quantity: null, unitPrice: null, taxRate: null, lineTotal: '0' },
  ],
);
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('CSV keeps amounts numbers with the decimals of their currency, and identifiers whole', () => {
  const text = textOf(writeCsv(tableOf([record], builtIn('csv')), builtIn('csv'), null).bytes);
  const [header = '', row = ''] = text.split('\r\n');
  expect(header.startsWith('document_type,vendor,vendor_vat_id,')).toBe(true);
  expect(row).toContain(',"Möbel; ""Nord"" GmbH",');
  expect(row).toContain(',0047,');
  expect(row).toContain(',-10.50,,-12.50,');
  expect(text.endsWith('\r\n')).toBe(true);
});

test('CSV follows its dialect: separator, decimal sign, dates, byte order mark, a row a line', () => {
  const german = { ...builtIn('csv-lines'), csv: builtIn('csv-german').csv };
  const text = textOf(writeCsv(tableOf([record], german), german, null).bytes);
  expect(text.startsWith('\ufeffdocument_id;')).toBe(true);
  const rows = text.split('\r\n').slice(1, 3);
  expect(rows[0]).toMatch(/;01\.03\.2026;EUR;1;'=1\+1;2;-5,25;19;-10,50$/);
  expect(rows[1]).toMatch(/;2;Porto;;;;0,00$/);
});

test('CSV says which letters its encoding has no place for', () => {
  const profile = exportProfileSchema.parse({ ...builtIn('csv'), csv: { encoding: 'windows-1252' } });
  const polish = { ...record, invoice: { ...record.invoice, vendor: 'Łódź Möbel' } };
  const { bytes, remarks } = writeCsv(tableOf([polish], profile), profile, null);
  expect(iconv.decode(Buffer.from(bytes), 'windows-1252')).toContain('?ód? Möbel');
  expect(remarks).toEqual(['Windows-1252 has no place for Ł ź: a question mark stands for each.']);
});

test('DATEV: 31 fields of header, 125 columns by place, positive amounts with S or H', () => {
  const profile = builtIn('datev');
  const preamble = datevPreamble([record], profile, '2026-04-01T10:20:30.456Z');
  const { bytes } = writeCsv(tableOf([record], profile), profile, preamble);
  const [first = '', second = '', third = ''] = iconv.decode(Buffer.from(bytes), 'windows-1252').split('\r\n');
  expect(first).toMatch(
    /^"EXTF";700;21;"Buchungsstapel";13;20260401102030456;;"VO";"";"";1001;1;20260101;4;20260301;20260301;"Vouch";"";1;0;0;"EUR";/,
  );
  expect(first.split(';')).toHaveLength(31);
  expect(second.split(';')).toHaveLength(125);
  expect(third.startsWith('12,50;"H";"EUR";;;;"3400";"70000";;0103;"0047";')).toBe(true);
  expect(
    datevRemarks([record, { ...record, invoice: { ...record.invoice, issueDate: '2025-12-31' } }], profile),
  ).toHaveLength(1);
});

test('Odoo has the values of an invoice in its first row alone; Xero names its columns', () => {
  const odoo = textOf(writeCsv(tableOf([record], builtIn('odoo-bills')), builtIn('odoo-bills'), null).bytes).split(
    '\r\n',
  );
  expect(odoo[1]).toMatch(/^in_refund,/);
  expect(odoo[2]).toMatch(/^,,,,,,Porto,,$/);
  const xero = textOf(writeCsv(tableOf([record], builtIn('xero-bills')), builtIn('xero-bills'), null).bytes);
  expect(xero.split('\r\n')[0]).toMatch(
    /^\*ContactName,EmailAddress,POAddressLine1,.*,Total,InventoryItemCode,Description,\*Quantity,/,
  );
});

test('Excel has dates as dates, amounts as numbers with their decimals, everything else as strings', async () => {
  const cells = await sheetCells((await writeXlsx(tableOf([record], builtIn('xlsx')))).bytes);
  const [header = [], row = []] = cells;
  const at = (name: string) => row[header.findIndex(({ value }) => value === name)];
  expect(at('invoice_number')).toMatchObject({ type: 'string', value: '0047' });
  expect(at('grand_total')).toMatchObject({ type: 'number', value: '-12.5', format: '0.00' });
  expect(at('issue_date')).toMatchObject({ type: 'number', value: '46082', format: 'yyyy-mm-dd' });
});

test('no text of the corpus is a formula in Excel, and a number too long for it stays whole', async () => {
  const lines = liveTexts.map((description) => ({ ...record.lines[0], description }));
  const hostile = releaseRecord({ ...record.invoice, grandTotal: '12345678901234567.89' }, lines.map(complete));
  const cells = await sheetCells((await writeXlsx(tableOf([hostile], builtIn('xlsx-lines')))).bytes);
  expect(cells).toHaveLength(liveTexts.length + 1);
  expect(cells.flat().filter(({ type }) => type === 'formula')).toEqual([]);
  const whole = await writeXlsx(tableOf([hostile], builtIn('xlsx')));
  expect((await sheetCells(whole.bytes)).flat().map(({ value }) => value)).toContain('12345678901234567.89');
  expect(whole.remarks).toHaveLength(1);
});

test('Parquet has dates, decimals and strings, and null for what is not stated', async () => {
  const { bytes } = writeParquet(tableOf([record], builtIn('parquet-lines')));
  const file = new Uint8Array(bytes).buffer;
  const types = parquetSchema(parquetMetadata(file)).children.map(({ element }) => [
    element.name,
    element.converted_type,
    element.scale,
  ]);
  expect(types).toContainEqual(['issue_date', 'DATE', undefined]);
  expect(types).toContainEqual(['line_total', 'DECIMAL', 2]);
  expect(types).toContainEqual(['invoice_number', 'UTF8', undefined]);
  const rows = await parquetReadObjects({ file });
  expect(rows[0]).toMatchObject({ invoice_number: '0047', line_total: -10.5, unit_price: -5.25, description: '=1+1' });
  expect(rows[0]?.['issue_date']).toEqual(new Date('2026-03-01'));
  expect(rows[1]).toMatchObject({ quantity: null, line_total: 0 });
});

function complete(line: Partial<(typeof record.lines)[number]>): (typeof record.lines)[number] {
  return { description: null, quantity: null, unitPrice: null, taxRate: null, lineTotal: null, ...line };
}

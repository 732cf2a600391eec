import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureSpreadsheetProgram } from '../../../scripts/runtime/spreadsheetProgram.ts';
import { exportProfileSchema } from '../../contract/exportProfile.ts';
import { tableOf } from '../../release/tableOf.ts';
import { inertTexts, liveTexts } from '../../testing/injectionCorpus.ts';
import { releaseRecord } from '../../testing/releaseRecords.ts';
import { writeCsv } from './writeCsv.ts';
import { writeXlsx } from './writeXlsx.ts';

const texts = [...liveTexts, ...inertTexts];
const record = releaseRecord(
  { invoiceNumber: '0047', issueDate: '2026-03-01', currency: 'EUR', grandTotal: '-12.50' },
  texts.map((description) => ({ description, quantity: '2', unitPrice: '-1.5', taxRate: '19', lineTotal: '-3.00' })),
);
const columns = ['invoiceNumber', 'issueDate', 'description', 'quantity', 'lineTotal', 'grandTotal'].map((source) => ({
  name: source,
  source,
}));
let folder = '';
let soffice = '';

beforeAll(async () => {
  soffice = await ensureSpreadsheetProgram();
  folder = await mkdtemp(path.join(tmpdir(), 'vouch-sheets-'));
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The file as LibreOffice Calc understands it: flat OpenDocument, in which each cell has its type and its formula. */
async function opened(name: string, bytes: Uint8Array, filter?: string): Promise<string> {
  await writeFile(path.join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const how = filter === undefined ? [] : [`--infilter=${filter}`];
  const args = [profile, '--headless', ...how, '--convert-to', 'fods', '--outdir', folder, path.join(folder, name)];
  await promisify(execFile)(soffice, args, { timeout: 240_000 });
  return readFile(path.join(folder, `${path.parse(name).name}.fods`), 'utf8');
}

const formulasIn = (sheet: string): number => sheet.split('table:formula=').length - 1;
const cellsOf = (sheet: string, type: string): number => sheet.split(`office:value-type="${type}"`).length - 1;
/** Code point of the separator, quote, UTF-8, from line 1, no quoted-means-text, special numbers recognised: the worst case. */
const csvFilter = (separator: string): string => `CSV:${String(separator.charCodeAt(0))},34,76,1,,0,false,true`;

test('a formula that nobody made inert is one, or these tests prove nothing', { timeout: 300_000 }, async () => {
  const sheet = await opened('control.csv', new TextEncoder().encode('a,b\r\n=1+1,"=2+2"\r\n'), csvFilter(','));
  expect(formulasIn(sheet)).toBe(2);
});

test('an Excel file opens with its types, and without a formula', { timeout: 300_000 }, async () => {
  const profile = exportProfileSchema.parse({ id: 'x', name: 'x', format: 'xlsx', rowsPer: 'line', columns });
  const sheet = await opened('typed.xlsx', (await writeXlsx(tableOf([record], profile))).bytes);
  expect(formulasIn(sheet)).toBe(0);
  expect(cellsOf(sheet, 'date')).toBe(texts.length);
  expect(cellsOf(sheet, 'float')).toBe(texts.length * 3);
  expect(cellsOf(sheet, 'string')).toBe(texts.length * 2 + columns.length);
  expect(sheet).toContain('office:value="-12.5"');
  expect(sheet).toContain('office:date-value="2026-03-01"');
  expect(sheet).toContain('<text:p>0047</text:p>');
});

test.for([',', ';', '\t', '|'] as const)(
  'a CSV file is inert for a program set to %j, whatever it was written with, and its amounts are numbers',
  { timeout: 300_000 },
  async (separator, { task }) => {
    for (const written of [',', ';'] as const) {
      const csv = { separator: written };
      const profile = exportProfileSchema.parse({ id: 'x', name: 'x', format: 'csv', rowsPer: 'line', columns, csv });
      const { bytes } = writeCsv(tableOf([record], profile), profile, null);
      const name = `${task.id}-${written === ',' ? 'comma' : 'semicolon'}.csv`;
      const sheet = await opened(name, bytes, csvFilter(separator));
      expect(formulasIn(sheet), `written with ${written}`).toBe(0);
      if (written !== separator) continue;
      // One of the texts is a negative number itself.
      expect(sheet.split('office:value="-12.5"').length - 1).toBe(texts.length + 1);
      expect(sheet.split('office:value="-3"').length - 1).toBe(texts.length);
    }
  },
);

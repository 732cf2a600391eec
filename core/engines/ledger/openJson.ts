import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type TableFile, cellText } from './TableFile.ts';

/** A JSON array is read whole. */
const largestArray = 256 * 1024 * 1024;
/** Rows whose names make the headings. */
const rowsForHeadings = 1000;

const rowSchema = z.record(z.string(), z.unknown());
type Row = z.infer<typeof rowSchema>;

/** An array of objects, or one object a line. Headings are the names the first thousand rows have. */
export async function openJson(path: string, size: number, isArray: boolean): Promise<TableFile> {
  if (isArray && size > largestArray) throw tooLarge();
  const whole = isArray ? arrayRows(await readFile(path, 'utf8')) : null;
  const each = (): AsyncIterable<Row> | Iterable<Row> => whole ?? lineRows(path);
  const headings = await headingsOf(each());
  return {
    dialect: { format: isArray ? 'json' : 'jsonl', delimiter: null, encoding: 'utf-8' },
    headings,
    rowsTotal: whole?.length ?? null,
    async *rows(skip) {
      let row = 0;
      for await (const one of each()) {
        row += 1;
        if (row > skip) yield headings.map((heading) => cellText(one[heading]));
      }
    },
  };
}

async function headingsOf(rows: AsyncIterable<Row> | Iterable<Row>): Promise<string[]> {
  const headings = new Set<string>();
  let count = 0;
  for await (const row of rows) {
    for (const name of Object.keys(row)) headings.add(name);
    count += 1;
    if (count === rowsForHeadings) break;
  }
  if (headings.size === 0) throw new VouchFailure('FILE_EMPTY', 'The file has no rows.', 'Export it again.');
  return [...headings];
}

function arrayRows(text: string): Row[] {
  const rows: unknown = parsed(text.replace(/^\ufeff/, ''), 'The file');
  if (!Array.isArray(rows)) throw notRows('The file');
  return rows.map((row, at) => rowOf(row, `Row ${at + 1}`));
}

async function* lineRows(path: string): AsyncGenerator<Row> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const text = line.replace(/^\ufeff/, '').trim();
    if (text !== '') yield rowOf(parsed(text, `Line ${number}`), `Line ${number}`);
  }
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notRows(what);
  }
}

function rowOf(value: unknown, what: string): Row {
  const row = rowSchema.safeParse(value);
  if (row.success) return row.data;
  throw notRows(what);
}

function notRows(what: string): VouchFailure {
  return new VouchFailure(
    'FILE_DAMAGED',
    `${what} is no JSON object of names and values.`,
    'Export an array of objects, or one object a line.',
  );
}

function tooLarge(): VouchFailure {
  return new VouchFailure(
    'FILE_TOO_LARGE',
    'A JSON array of more than 256 MB is not read.',
    'Export one object a line (JSON lines), CSV or Parquet.',
  );
}

import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import iconv from 'iconv-lite';
import type { Dialect } from '../../contract/ledger.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { TableFile } from './TableFile.ts';
import { tableFailure } from './tableFailure.ts';

type Encoding = NonNullable<Dialect['encoding']>;
type Delimiter = NonNullable<Dialect['delimiter']>;

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];
/** Letters of one row; more means a quotation mark was never closed. */
const longestRow = 1_000_000;

/** Text with delimiters and a heading. `head` is the beginning of the file: it tells encoding and delimiter. */
export async function openCsv(path: string, head: Buffer): Promise<TableFile> {
  const encoding = encodingOf(head);
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(head));
  const dialect: Dialect = { format: 'csv', delimiter, encoding };
  const [headings] = await firstOf(records(path, dialect, 1));
  if (headings === undefined || headings.every((heading) => heading.trim() === ''))
    throw new VouchFailure('FILE_EMPTY', 'The file has no rows.', 'Export it again.');
  return {
    dialect,
    headings: distinct(headings),
    rowsTotal: null,
    rows: (skip) => records(path, dialect, skip + 2),
  };
}

/** Records from the given one on, counted from 1, the heading counted. */
async function* records(path: string, dialect: Dialect, from: number): AsyncGenerator<readonly string[]> {
  const source = createReadStream(path, { highWaterMark: 1 << 18 });
  const text = source.pipe(iconv.decodeStream(dialect.encoding ?? 'utf-8', { stripBOM: true }));
  const rows = text.pipe(
    parse({
      delimiter: dialect.delimiter ?? ',',
      from,
      max_record_size: longestRow,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }),
  );
  source.once('error', (error) => rows.destroy(error));
  text.once('error', (error: Error) => rows.destroy(error));
  try {
    for await (const row of rows) yield cellsOf(row);
  } catch (error) {
    throw tableFailure(error);
  } finally {
    source.destroy();
  }
}

function cellsOf(row: unknown): readonly string[] {
  return Array.isArray(row) ? row.map(String) : [];
}

async function firstOf(rows: AsyncGenerator<readonly string[]>): Promise<readonly (readonly string[])[]> {
  for await (const row of rows) return [row];
  return [];
}

/** UTF-8 where the bytes are good UTF-8, else what Windows writes in Western Europe. */
function encodingOf(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  try {
    // What was read may end within a letter; `stream` lets that be.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The delimiter that divides most rows into the same number of cells; the heading decides between equals. */
function delimiterOf(text: string): Delimiter {
  const lines = text
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== '')
    .slice(0, 50);
  const counted = delimiters.map((delimiter) => {
    const counts = lines.map((line) => outsideQuotes(line).split(delimiter).length - 1);
    const heading = counts[0] ?? 0;
    const alike = heading === 0 ? 0 : counts.filter((count) => count === heading).length;
    return { delimiter, alike, heading };
  });
  counted.sort((one, other) => other.alike - one.alike || other.heading - one.heading);
  return counted[0]?.delimiter ?? ',';
}

function outsideQuotes(line: string): string {
  return line.replace(/"(?:[^"]|"")*"/g, '');
}

/** Headings one can tell apart: empty ones are named by their place, repeated ones numbered. */
export function distinct(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading, at) => {
    const name = heading.trim() === '' ? `#${at + 1}` : heading.trim();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

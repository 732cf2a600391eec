import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import type { ExportProfile } from '../../contract/exportProfile.ts';
import type { Cell, Table } from '../../release/Cell.ts';
import { cellText } from '../../release/cellText.ts';
import type { WrittenFile } from '../../release/ReleaseFile.ts';

/** A table as text, as the profile's dialect asks; `preamble` is a line before it, without its end. */
export function writeCsv(table: Table, { csv }: Pick<ExportProfile, 'csv'>, preamble: string | null): WrittenFile {
  const end = csv.lineEnd === 'crlf' ? '\r\n' : '\n';
  // The writer quotes strings where it must or is told to; numbers and dates are numbers to it only by `isText`.
  const rows = table.rows.map((row) => row.map((cell) => new Written(cellText(cell, csv), isText(cell))));
  const options = { delimiter: csv.separator, record_delimiter: end };
  const header = table.columns.map(({ name }) => name);
  const text = [
    preamble === null ? '' : `${preamble}${end}`,
    csv.header ? stringify([header], options) : '',
    stringify(rows, {
      ...options,
      cast: {
        object: (cell) => (cell instanceof Written ? { value: cell.text, quoted: csv.quoteTexts && cell.isText } : ''),
      },
    }),
  ].join('');
  return encoded(text, csv.encoding);
}

/** A cell's text with whether it is one: the library then asks how to write it. */
class Written {
  readonly text: string;
  readonly isText: boolean;

  constructor(text: string, isText: boolean) {
    this.text = text;
    this.isText = isText;
  }
}

const isText = (cell: Cell): boolean => cell.kind === 'text';

function encoded(text: string, encoding: ExportProfile['csv']['encoding']): WrittenFile {
  const bytes = iconv.encode(text, encoding === 'utf-8-bom' ? 'utf-8' : encoding, {
    addBOM: encoding === 'utf-8-bom' || encoding === 'utf-16le',
  });
  return { bytes: new Uint8Array(bytes), remarks: encoding === 'windows-1252' ? lostLetters(text) : [] };
}

function lostLetters(text: string): string[] {
  const letters = Array.from(new Set(Array.from(text))).filter((letter) => letter !== '?');
  const lost = letters.filter((letter) => iconv.encode(letter, 'windows-1252').equals(unknown));
  if (lost.length === 0) return [];
  return [`Windows-1252 has no place for ${lost.slice(0, 10).join(' ')}: a question mark stands for each.`];
}

/** What stands for a letter the encoding has no place for. */
const unknown = Buffer.from('?');

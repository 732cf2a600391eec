import { readSheet } from 'read-excel-file/node';
import { type Entry, openPromise } from 'yauzl';
import { harmlessBytes, highestRatio, tooMuch } from '../../intake/containerLimits.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type TableFile, cellText } from './TableFile.ts';
import { distinct } from './openCsv.ts';

/** Bytes of all parts of a workbook, unpacked: it is held in memory whole. */
const largestWorkbook = 400_000_000;

/** The first sheet of an Excel workbook; its first row that is not empty is the heading. */
export async function openXlsx(path: string, size: number): Promise<TableFile> {
  await refuseBomb(path, size);
  const sheet = (await readSheet(path)).map((row) => row.map(cellText));
  const top = sheet.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  if (top < 0) throw new VouchFailure('FILE_EMPTY', 'The first sheet is empty.', 'Save the rows on the first sheet.');
  const rows = sheet.slice(top + 1).filter((row) => row.some((cell) => cell.trim() !== ''));
  return {
    dialect: { format: 'xlsx', delimiter: null, encoding: null },
    headings: distinct(sheet[top] ?? []),
    rowsTotal: rows.length,
    async *rows(skip) {
      yield* rows.slice(skip);
    },
  };
}

/** Sums what the table of contents states, then holds every entry to it. @throws VouchFailure ARCHIVE_REFUSED, FILE_TOO_LARGE */
async function refuseBomb(path: string, size: number): Promise<void> {
  const zip = await openPromise(path, { autoClose: false });
  try {
    let [packed, unpacked, hasWorkbook] = [0, 0, false];
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      hasWorkbook ||= entry.fileName === 'xl/workbook.xml';
      entries.push(entry);
    }
    if (packed > size) throw tooMuch('its entries lie over each other');
    if (unpacked > harmlessBytes && unpacked > size * highestRatio)
      throw tooMuch(`it would grow to ${Math.round(unpacked / size)} times its size`);
    if (unpacked > largestWorkbook) throw tooLarge();
    if (!hasWorkbook)
      throw new VouchFailure('FILE_TYPE_UNSUPPORTED', 'This archive is no Excel workbook.', 'Add the file within it.');
    // What an entry states may be a lie: each is unpacked once into nothing, which fails where it holds more.
    for (const entry of entries) for await (const _ of await zip.openReadStreamPromise(entry));
  } finally {
    zip.close();
  }
}

function tooLarge(): VouchFailure {
  return new VouchFailure(
    'FILE_TOO_LARGE',
    'This workbook is too large to be held in memory.',
    'Save the sheet as CSV and import that.',
  );
}

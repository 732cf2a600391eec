import { open, stat } from 'node:fs/promises';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { TableFile } from './TableFile.ts';
import { openCsv } from './openCsv.ts';
import { openJson } from './openJson.ts';
import { openParquet } from './openParquet.ts';
import { openXlsx } from './openXlsx.ts';
import { tableFailure } from './tableFailure.ts';

/**
 * Opens a file of rows by what it holds, whatever it is called: Parquet, an Excel workbook (its first sheet), JSON, JSON
 * lines, else text with delimiters.
 * @throws VouchFailure FILE_UNREADABLE, FILE_EMPTY, FILE_DAMAGED, FILE_TOO_LARGE, ARCHIVE_REFUSED, FILE_TYPE_UNSUPPORTED
 */
export async function openTable(path: string): Promise<TableFile> {
  try {
    const { size } = await stat(path);
    if (size === 0) throw new VouchFailure('FILE_EMPTY', 'The file is empty.', 'Export it again.');
    const head = await headOf(path);
    if (head.subarray(0, 4).toString('latin1') === 'PAR1') return await openParquet(path);
    if (head.subarray(0, 4).equals(zipMagic)) return await openXlsx(path, size);
    if (head.subarray(0, 8).equals(oldOffice)) throw oldExcel();
    const first = head.toString('utf8').trimStart()[0];
    if (first === '[' || first === '{') return await openJson(path, size, first === '[');
    return await openCsv(path, head);
  } catch (error) {
    throw tableFailure(error);
  }
}

const zipMagic = Buffer.from('PK\u0003\u0004', 'latin1');
const oldOffice = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const headBytes = 256 * 1024;

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function oldExcel(): VouchFailure {
  return new VouchFailure(
    'FILE_TYPE_UNSUPPORTED',
    'This is a workbook of Excel before 2007.',
    'Save it as .xlsx or CSV and add that.',
  );
}

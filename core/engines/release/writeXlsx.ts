import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { assertNever } from '../../vocabulary/assertNever.ts';
import type { Cell, Table } from '../../release/Cell.ts';
import { decimalText } from '../../release/cellText.ts';
import { neutralise } from '../../release/neutralise.ts';
import { xmlCharacters } from './xmlCharacters.ts';
import type { WrittenFile } from '../../release/ReleaseFile.ts';

/** Excel keeps 15 digits of a number; one with more leaves as text, whole. */
const mostDigits = 15;
/** What a cell may hold (Excel specifications and limits). */
const mostCharacters = 32_767;

/**
 * A table as an Excel workbook of typed cells: dates are dates, amounts numbers with their currency's decimals, everything
 * else strings, which Excel never computes. Texts that begin like a formula have an apostrophe all the same: the next
 * program may save them as CSV.
 */
export async function writeXlsx(table: Table): Promise<WrittenFile> {
  const header = table.columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' as const }));
  const rows: SheetData = [header, ...table.rows.map((row) => row.map(sheetCell))];
  const buffer = await writeXlsxFile(rows, {
    sheet: 'Release',
    stickyRowsCount: 1,
    dateFormat: 'yyyy-mm-dd',
  }).toBuffer();
  const long = table.rows.flat().filter(isTooLong).length;
  const remarks =
    long === 0 ? [] : [`${String(long)} numbers have more digits than a spreadsheet keeps and leave as text.`];
  return { bytes: new Uint8Array(buffer), remarks };
}

function sheetCell(cell: Cell): SheetData[number][number] {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
      return textCell(cell.fromDocument ? neutralise(cell.text) : cell.text);
    case 'date':
      return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
    case 'number':
      if (isTooLong(cell)) return textCell(decimalText(cell.value, cell.digits));
      return { value: Number(cell.value), type: Number, format: numberFormat(cell) };
    default:
      return assertNever(cell);
  }
}

const textCell = (text: string) => ({
  value: xmlCharacters(text).slice(0, mostCharacters),
  type: String,
});

function numberFormat({ value, digits }: Extract<Cell, { kind: 'number' }>): string {
  const shown = decimalText(value, digits).split('.')[1]?.length ?? 0;
  return shown === 0 ? '0' : `0.${'0'.repeat(shown)}`;
}

function isTooLong(cell: Cell): boolean {
  return cell.kind === 'number' && cell.value.replace(/[-.]/g, '').replace(/^0+/, '').length > mostDigits;
}

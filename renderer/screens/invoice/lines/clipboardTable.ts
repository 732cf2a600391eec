import { decimalSchema } from '../../../../core/vocabulary/money.ts';

/** Cells as a spreadsheet keeps them on the clipboard, row by row. */
export type ClipboardTable = readonly (readonly string[])[];

/**
 * The table on the clipboard. Of HTML the numbers that spreadsheets keep beside what they show are taken (LibreOffice
 * `sdval`, Excel `x:num`, Google Sheets `data-sheets-value`), so that no notation is guessed; else what is shown. Plain text is rows
 * of cells parted by tabs, quoted where a cell holds tabs or line ends. Empty where there is no table.
 */
export function readClipboardTable(html: string, text: string): ClipboardTable {
  const fromHtml = html.includes('<t') ? htmlTable(html) : [];
  return fromHtml.length > 0 ? fromHtml : tabTable(text);
}

function htmlTable(html: string): ClipboardTable {
  // A parsed document runs no script and loads nothing.
  const rows = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table tr');
  return [...rows].map((row) => [...row.querySelectorAll('td, th')].map(cellText)).filter((row) => row.length > 0);
}

function cellText(cell: Element): string {
  const shown = (cell.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const kept = cell.getAttribute('sdval') ?? cell.getAttribute('x:num') ?? sheetsNumber(cell);
  return kept !== null && decimalSchema.safeParse(kept).success && !shown.endsWith('%') ? exactNumber(kept) : shown;
}

/** `{"1":3,"3":1234.5}` is the number 1234.5; the digits are taken as they stand, never through a float. */
function sheetsNumber(cell: Element): string | null {
  return /"1":3,"3":(-?\d+(?:\.\d+)?)\b/.exec(cell.getAttribute('data-sheets-value') ?? '')?.[1] ?? null;
}

/** A number whose dot is known to be a decimal mark, so written that no reader takes it for thousands. */
function exactNumber(decimal: string): string {
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(decimal) ? `${decimal}0` : decimal;
}

/** Rows of cells parted by tabs, as spreadsheets write plain text. */
export function tabTable(text: string): ClipboardTable {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/gy;
  let match = cell.exec(text);
  while (match !== null) {
    const [all, quoted, plain = '', end = ''] = match;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).replace(/\s+/gu, ' ').trim());
    if (end === '' || cell.lastIndex >= text.length) {
      if (end === '\t') rows.at(-1)?.push('');
      break;
    }
    if (end !== '\t') rows.push([]);
    if (all === '') break;
    match = cell.exec(text);
  }
  return rows.every((row) => row.every((value) => value === '')) ? [] : rows;
}

/** The same as plain text; cells that hold quotes are quoted. */
export function tabText(table: ClipboardTable): string {
  return table
    .map((row) => row.map((cell) => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n');
}

/**
 * A column of numbers of a spreadsheet as text that reads one way only. One separator before exactly three digits
 * ("1,234") parts thousands or decimals: another number of the column tells, else the locale's decimal mark does.
 */
export function plainNumbers(column: readonly string[], localeMark: '.' | ','): readonly string[] {
  const mark = column.map(decimalMarkOf).find((each) => each !== null) ?? localeMark;
  return column.map((text) => {
    const parts = /^(-?)([1-9]\d{0,2})([.,])(\d{3})(\s?%?)$/.exec(text);
    if (parts === null) return text;
    const [, sign = '', whole = '', separator, rest = '', unit = ''] = parts;
    return separator === mark ? `${sign}${whole}${separator}${rest}0${unit}` : `${sign}${whole}${rest}${unit}`;
  });
}

/** The decimal mark a number shows beyond doubt; null where it shows none. */
function decimalMarkOf(text: string): '.' | ',' | null {
  const both = /[.,]\d*([.,])\d*\D*$/.exec(text)?.[1];
  if (both !== undefined && /[.].*,|,.*[.]/.test(text)) return both === '.' ? '.' : ',';
  const single = /^\D*\d+([.,])(\d+)\D*$/.exec(text);
  if (single === null || single[2]?.length === 3) return null;
  return single[1] === '.' ? '.' : ',';
}

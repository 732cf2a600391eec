import type { CsvDialect } from '../contract/exportProfile.ts';
import { assertNever } from '../vocabulary/assertNever.ts';
import type { Cell } from './Cell.ts';
import { neutraliseInText } from './neutralise.ts';

/** A cell as a text file shows it: decimals and dates as the dialect asks, texts of documents inert. */
export function cellText(cell: Cell, dialect: Pick<CsvDialect, 'decimal' | 'dateFormat'>): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.fromDocument ? neutraliseInText(cell.text) : cell.text;
    case 'number':
      return decimalText(cell.value, cell.digits).replace('.', dialect.decimal);
    case 'date':
      return dateText(cell.date, cell.pattern ?? dialect.dateFormat);
    default:
      return assertNever(cell);
  }
}

/** At least so many decimals as the currency has; none that is there is ever cut. */
export function decimalText(value: string, digits: number | null): string {
  const [whole = '', fraction = ''] = value.split('.');
  const padded = fraction.padEnd(digits ?? 0, '0');
  return padded === '' ? whole : `${whole}.${padded}`;
}

/** "2026-03-01" by a pattern of D, M and Y: "DD.MM.YYYY", "DDMM", "DDMMYY". */
export function dateText(date: string, pattern: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return pattern.replace('YYYY', year).replace('YY', year.slice(2)).replace('MM', month).replace('DD', day);
}

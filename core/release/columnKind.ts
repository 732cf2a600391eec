import type { ColumnSource, ExportColumn } from '../contract/exportProfile.ts';
import type { ColumnKind } from './Cell.ts';

const amounts: ReadonlySet<ColumnSource> = new Set<ColumnSource>([
  'netTotal',
  'taxTotal',
  'grandTotal',
  'duePayable',
  'lineTotal',
]);
const numbers: ReadonlySet<ColumnSource> = new Set<ColumnSource>(['lineNumber', 'quantity', 'unitPrice', 'taxRate']);
const dates: ReadonlySet<ColumnSource> = new Set<ColumnSource>(['issueDate', 'dueDate', 'receivedAt', 'confirmedAt']);

/** The type of a column. Identifiers are texts, however much they look like numbers: "0047" is not 47. */
export function columnKind({ source, replace }: Pick<ExportColumn, 'source' | 'replace'>): ColumnKind {
  if (source === null || Object.keys(replace).length > 0) return 'text';
  if (amounts.has(source)) return 'amount';
  if (numbers.has(source)) return 'number';
  return dates.has(source) ? 'date' : 'text';
}

import { type ColumnSource, parquetWriteBuffer, schemaFromColumnData } from 'hyparquet-writer';
import type { Cell, ColumnKind, Table } from '../../release/Cell.ts';
import type { WrittenFile } from '../../release/ReleaseFile.ts';

/** Decimals of a column hold up to so many digits, which is what a 64-bit integer holds. */
const precision = 18;
const most = 10n ** BigInt(precision);

/** A table as Apache Parquet: DATE, DECIMAL(18, s) with the most decimals of its column, UTF-8 strings; all may be null. */
export function writeParquet(table: Table): WrittenFile {
  const remarks: string[] = [];
  const columns = table.columns.map(({ name, kind }, index) => {
    const cells = table.rows.map((row) => row[index] ?? { kind: 'empty' as const });
    const column = columnOf(uniqueName(table, index), kind, cells);
    if (column.remark !== null) remarks.push(`Column ${name}: ${column.remark}`);
    return column;
  });
  const columnData = columns.map(({ source }) => source);
  const schemaOverrides = Object.fromEntries(columns.map(({ schema }) => [schema.name, schema]));
  const schema = schemaFromColumnData({ columnData, schemaOverrides });
  return { bytes: new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'Vouch' })), remarks };
}

type SchemaElement = ReturnType<typeof schemaFromColumnData>[number];
interface Column {
  readonly source: ColumnSource;
  readonly schema: SchemaElement;
  readonly remark: string | null;
}

function columnOf(name: string, kind: ColumnKind, cells: readonly Cell[]): Column {
  const isAll = (wanted: Cell['kind']): boolean => cells.every((cell) => cell.kind === wanted || cell.kind === 'empty');
  if (kind === 'date' && isAll('date')) return dateColumn(name, cells);
  if ((kind === 'amount' || kind === 'number') && isAll('number')) {
    const decimals = decimalColumn(name, cells);
    if (decimals !== null) return decimals;
  }
  const remark = kind === 'text' ? null : 'not every value is of its type, so that all leave as text.';
  return textColumn(name, cells, remark);
}

function textColumn(name: string, cells: readonly Cell[], remark: string | null): Column {
  const data = cells.map((cell) => {
    if (cell.kind === 'text') return cell.text.toWellFormed();
    if (cell.kind === 'date') return cell.date;
    return cell.kind === 'number' ? cell.value : null;
  });
  const schema: SchemaElement = { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' };
  return { source: { name, data }, schema, remark };
}

function dateColumn(name: string, cells: readonly Cell[]): Column {
  const data = cells.map((cell) => (cell.kind === 'date' ? new Date(`${cell.date}T00:00:00Z`) : null));
  const schema: SchemaElement = { name, type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' };
  return { source: { name, data }, schema, remark: null };
}

/** Null where a value has more digits than the type. */
function decimalColumn(name: string, cells: readonly Cell[]): Column | null {
  const fractions = cells.map((cell) => (cell.kind === 'number' ? (cell.value.split('.')[1]?.length ?? 0) : 0));
  const least = cells.map((cell) => (cell.kind === 'number' ? (cell.digits ?? 0) : 0));
  const scale = Math.max(0, ...fractions, ...least);
  const data = cells.map((cell) => (cell.kind === 'number' ? unscaled(cell.value, scale) : null));
  if (data.some((value) => value !== null && (value >= most || value <= -most))) return null;
  const schema: SchemaElement = {
    name,
    type: 'INT64',
    converted_type: 'DECIMAL',
    repetition_type: 'OPTIONAL',
    precision,
    scale,
  };
  return { source: { name, data }, schema, remark: null };
}

/** "12.5" at a scale of 2 is 1250. */
function unscaled(value: string, scale: number): bigint {
  const [whole = '0', fraction = ''] = value.split('.');
  return BigInt(`${whole}${fraction.padEnd(scale, '0')}`);
}

/** Parquet asks that names differ and are not empty. */
function uniqueName({ columns }: Table, index: number): string {
  const name = columns[index]?.name ?? '';
  const before = columns.slice(0, index).filter((column) => column.name === name).length;
  return name === '' || before > 0 ? `${name || 'column'}_${String(index + 1)}` : name;
}

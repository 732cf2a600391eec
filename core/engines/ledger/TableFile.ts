import type { Dialect } from '../../contract/ledger.ts';

/** A file of rows, open at its heading. */
export interface TableFile {
  readonly dialect: Dialect;
  readonly headings: readonly string[];
  /** Rows below the heading, where the format tells. */
  readonly rowsTotal: number | null;
  /**
   * The rows after the first `skip`, as texts. Can be asked for more than once; memory is a few rows, except for
   * spreadsheets and JSON arrays, which are bounded.
   * @throws VouchFailure FILE_DAMAGED
   */
  rows(skip: number): AsyncIterable<readonly string[]>;
}

/** A value of a typed file as text: days and times as ISO 8601, numbers with a dot. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
}

/** Without the noise of binary fractions: 0.1 + 0.2 is "0.3"; never with an exponent. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const short = String(Number(value.toPrecision(15)));
  return short.includes('e') ? value.toFixed(9).replace(/\.?0+$/, '') : short;
}

function dateText(value: Date): string {
  if (!Number.isFinite(value.getTime())) return '';
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}

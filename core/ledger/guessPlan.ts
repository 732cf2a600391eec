import type { DateOrder, ImportPlan } from '../contract/ledger.ts';
import { type LedgerKind, ledgerKindSchema } from '../vocabulary/ledgerKinds.ts';
import type { CellType, ImportInput } from './ImportInput.ts';
import { headingKey } from './headingKey.ts';
import { importInputs } from './importInputs.ts';
import { amountText, decimalSignOf, readAmount } from './readAmount.ts';
import { readCurrency } from './readCell.ts';
import { dateOrdersOf } from './readTime.ts';

/** A file as far as it was looked at. */
export interface TableSample {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Share of the values of a column that must be of its type for the column to be taken. */
const mostlyFits = 0.8;

/** Which column holds what, by headings and by what stands below them; how amounts and dates are written, by all of them. */
export function guessPlan(kind: LedgerKind, sample: TableSample): ImportPlan {
  const columns = guessColumns(importInputs[kind], sample);
  const valuesOf = (types: readonly CellType[]) =>
    importInputs[kind]
      .filter(({ type }) => types.includes(type))
      .flatMap(({ name }) => columnValues(sample, columns[name] ?? null));
  return {
    kind,
    columns,
    decimalSign: guessDecimalSign(valuesOf(['amount', 'decimal'])),
    dateOrder: guessDateOrder(valuesOf(['date', 'time'])),
    currency: null,
    source: '',
  };
}

function guessColumns(inputs: readonly ImportInput[], sample: TableSample): Record<string, string> {
  const columns: Record<string, string> = {};
  const taken = new Set<number>();
  const keys = sample.headings.map(headingKey);
  const candidates = inputs.flatMap((input) =>
    keys.flatMap((key, at) => {
      const rank = input.headings.indexOf(key);
      return rank < 0 || !fits(input.type, columnValues(sample, sample.headings[at] ?? null))
        ? []
        : [{ input, at, rank }];
    }),
  );
  candidates.sort((one, other) => Number(other.input.required) - Number(one.input.required) || one.rank - other.rank);
  for (const { input, at } of candidates) {
    if (taken.has(at) || columns[input.name] !== undefined) continue;
    taken.add(at);
    columns[input.name] = sample.headings[at] ?? '';
  }
  nameInsteadOfNumber(columns);
  return columns;
}

/** A ledger that knows its payees by name alone has them by name. */
function nameInsteadOfNumber(columns: Record<string, string>): void {
  const name = columns['payeeName'];
  if (columns['payee'] !== undefined || name === undefined) return;
  columns['payee'] = name;
  delete columns['payeeName'];
}

function columnValues({ headings, rows }: TableSample, heading: string | null): string[] {
  const at = heading === null ? -1 : headings.indexOf(heading);
  return at < 0 ? [] : rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
}

function fits(type: CellType, values: readonly string[]): boolean {
  if (values.length === 0) return true;
  return values.filter((value) => isOfType(type, value)).length >= values.length * mostlyFits;
}

function isOfType(type: CellType, value: string): boolean {
  switch (type) {
    case 'text':
      return true;
    case 'flag':
      return value.length <= 12;
    case 'amount':
    case 'decimal':
      return !('reason' in readAmount(value, null)) || amountText(value) !== null;
    case 'date':
    case 'time':
      return dateOrdersOf(value).length > 0;
    case 'currency':
      return 'value' in readCurrency(value);
    default:
      return type satisfies never;
  }
}

/** The sign that every telling value has; null where none tells, or they contradict each other. */
export function guessDecimalSign(values: readonly string[]): '.' | ',' | null {
  const found = new Set<'.' | ','>();
  let isUnclear = false;
  for (const value of values) {
    const text = amountText(value)?.text;
    if (text === undefined || !/[.,]/.test(text)) continue;
    const sign = decimalSignOf(text);
    if (sign === null) isUnclear = true;
    else found.add(sign);
  }
  if (found.size === 0) return isUnclear ? null : '.';
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

/** The one order in which all days can be read; null where several are left, or none. */
export function guessDateOrder(values: readonly string[]): DateOrder | null {
  let left: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];
  for (const value of values) {
    const possible = dateOrdersOf(value);
    if (possible.length === 0) continue;
    left = left.filter((order) => possible.includes(order));
  }
  // What begins with a year of four digits is read the same in every order.
  if (left.length === 3) return 'ymd';
  const [only] = left;
  return left.length === 1 ? (only ?? null) : null;
}

/** What tells files of one layout from others: their headings, in order. */
export function headingFingerprint(headings: readonly string[]): string {
  return headings.map(headingKey).join('|');
}

/** The kind whose inputs the headings fit best: all it cannot do without, then most columns. */
export function guessKind(sample: TableSample): LedgerKind {
  const scored = ledgerKindSchema.options.map((kind) => {
    const { columns } = guessPlan(kind, sample);
    const needed = importInputs[kind].filter(({ required }) => required);
    const met = needed.filter(({ name }) => columns[name] !== undefined).length;
    return { kind, score: (met / needed.length) * 100 + Object.keys(columns).length };
  });
  scored.sort((one, other) => other.score - one.score);
  return scored[0]?.kind ?? 'payments';
}

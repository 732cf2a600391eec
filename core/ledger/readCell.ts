import type { ImportPlan } from '../contract/ledger.ts';
import { assertNever } from '../vocabulary/assertNever.ts';
import { type Currency, toMinor } from '../vocabulary/money.ts';
import type { CellType } from './ImportInput.ts';
import { type Reading, readAmount } from './readAmount.ts';
import { readDate, readTime } from './readTime.ts';

export type CellValue = string | number | boolean;

const longest = 2000;
const yes = new Set(
  '1 true t yes y x ja j wahr oui vrai si sí sì vero verdadero waar tak prawda sim verdadeiro active aktiv actif'.split(
    ' ',
  ),
);
const no = new Set(
  '0 false f no n nein falsch non faux falso nee onwaar nie não nao inactive inaktiv inactif blocked gesperrt'.split(
    ' ',
  ),
);

/** What a cell says, or why that cannot be read. Never called for an empty cell. */
export function readCell(
  cell: string,
  type: CellType,
  plan: ImportPlan,
  currency: Currency | null,
): Reading<CellValue> {
  if (cell.includes('\ufffd')) return { reason: 'broken-letters' };
  if (cell.length > longest) return { reason: 'too-long' };
  switch (type) {
    case 'text':
      return { value: cell };
    case 'amount':
      return minorOf(cell, plan, currency);
    case 'decimal': {
      const read = readAmount(cell, plan.decimalSign);
      return 'value' in read ? { value: read.value.decimal } : read;
    }
    case 'date':
      return readDate(cell, plan.dateOrder);
    case 'time':
      return readTime(cell, plan.dateOrder);
    case 'currency':
      return readCurrency(cell);
    case 'flag':
      return flagOf(cell);
    default:
      return assertNever(type);
  }
}

/** An ISO 4217 code, or a symbol that means one currency alone. */
export function readCurrency(cell: string): Reading<Currency> {
  const code = cell.toUpperCase();
  if (/^[A-Z]{3}$/.test(code)) return { value: code };
  const read = readAmount(`1${cell}`, '.');
  return 'value' in read && read.value.currency !== null ? { value: read.value.currency } : { reason: 'no-currency' };
}

function minorOf(cell: string, plan: ImportPlan, currency: Currency | null): Reading<number> {
  const read = readAmount(cell, plan.decimalSign);
  if (!('value' in read)) return read;
  if (currency === null) return { reason: 'no-currency' };
  if (read.value.currency !== null && read.value.currency !== currency) return { reason: 'other-currency' };
  const minor = toMinor(read.value.decimal, currency);
  return minor === null ? { reason: 'too-large' } : { value: minor };
}

function flagOf(cell: string): Reading<boolean> {
  const word = cell.toLowerCase();
  if (yes.has(word)) return { value: true };
  return no.has(word) ? { value: false } : { reason: 'no-flag' };
}

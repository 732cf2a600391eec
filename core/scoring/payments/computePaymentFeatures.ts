import { type PaymentTable, day, rowsByEntity } from './PaymentTable.ts';
import { EntityHistory } from './EntityHistory.ts';
import { FeatureRows, columnOf } from './FeatureRows.ts';
import { payeePass } from './payeePass.ts';
import { payerPass } from './payerPass.ts';

const amountColumn = columnOf('amount');
const weekendColumn = columnOf('onWeekend');
const nightColumn = columnOf('atNight');
const hour = 3600;

/**
 * Features of all payments of a table, in one pass over the payments of each payer and one over those of each payee.
 * Fills `toUsual` of the table. Nothing looks past the time of its payment, and labels count from when they were known.
 */
export function computePaymentFeatures(table: PaymentTable, minorPerUnit: number): FeatureRows {
  const out = new FeatureRows(table.length, minorPerUnit);
  for (let row = 0; row < table.length; row++) writePaymentItself(table, row, out);
  eachHistory(table, table.payer, (history) => payerPass(table, history, 0, out));
  eachHistory(table, table.payee, (history) => payeePass(table, history, 0, out));
  return out;
}

/**
 * Features of the last payment of a table. The rest is history: all payments of its payer and to its payee of the last 37
 * days and the payer's last 80, in order of time, with `toUsual` as computed when they came.
 */
export function featuresOfNewest(table: PaymentTable, minorPerUnit: number): Float32Array {
  const newest = table.length - 1;
  const out = new FeatureRows(table.length, minorPerUnit, newest);
  writePaymentItself(table, newest, out);
  const history = new EntityHistory(table, table.length);
  history.load(rowsOf(table.payer, table.payer[newest]));
  payerPass(table, history, history.length - 1, out);
  history.load(rowsOf(table.payee, table.payee[newest]));
  payeePass(table, history, history.length - 1, out);
  return out.values;
}

function writePaymentItself(table: PaymentTable, row: number, out: FeatureRows): void {
  const at = table.at[row] ?? 0;
  // 1970-01-01 was a Thursday
  const weekday = (Math.floor(at / day) + 4) % 7;
  out.set(row, amountColumn, (table.amount[row] ?? 0) / out.minorPerUnit);
  out.set(row, weekendColumn, weekday === 0 || weekday === 6 ? 1 : 0);
  out.set(row, nightColumn, at % day <= 6 * hour ? 1 : 0);
}

function eachHistory(table: PaymentTable, entity: Int32Array, pass: (history: EntityHistory) => void): void {
  const { rows, start } = rowsByEntity(entity);
  let most = 0;
  for (let one = 0; one + 1 < start.length; one++) most = Math.max(most, (start[one + 1] ?? 0) - (start[one] ?? 0));
  const history = new EntityHistory(table, most);
  for (let one = 0; one + 1 < start.length; one++) {
    history.load(rows.subarray(start[one], start[one + 1]));
    pass(history);
  }
}

function rowsOf(entity: Int32Array, one: number | undefined): Int32Array {
  const rows: number[] = [];
  for (const [row, other] of entity.entries()) if (other === one) rows.push(row);
  return Int32Array.from(rows);
}

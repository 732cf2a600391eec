import { type PaymentTable, day } from './PaymentTable.ts';
import type { EntityHistory } from './EntityHistory.ts';
import { type FeatureRows, columnOf } from './FeatureRows.ts';
import { RunningMedian } from './RunningMedian.ts';
import { eachKnownFraud } from './knownFrauds.ts';
import { labelDelayDays } from './paymentFeatures.ts';

/** Payments that a payer's usual amount is the median of. */
export const usualOf = 80;
const leastForUsual = 3;
/** More than this many times the usual amount counts as unusual. */
const unusualFrom = 2.6;

const windows = [1, 7, 30].map((days) => ({
  days,
  count: columnOf(`payerCount${days}`),
  mean: columnOf(`payerMean${days}`),
}));
const unusualWindows = [7, 14].map((days) => ({ days, count: columnOf(`payerUnusual${days}`) }));
const toUsualColumn = columnOf('amountToUsual');
const knownColumn = columnOf('payerKnownFrauds30');
const median = new RunningMedian(usualOf);

/**
 * Features of one payer's payments; those from place `from` on are written, and their `toUsual`. All sums are of whole
 * numbers: in bulk and for a single payment they are the same to the last bit.
 */
export function payerPass(table: PaymentTable, history: EntityHistory, from: number, out: FeatureRows): void {
  for (const { days, count, mean } of windows) writeWindow(history, { from, days, count, mean }, out);
  writeUsual(table, history, from, out);
  for (const { days, count } of unusualWindows) writeUnusual(table, history, { from, days, count }, out);
  writeKnown(table, history, from, out);
}

interface Window {
  readonly from: number;
  readonly days: number;
  readonly count: number;
}

function writeWindow(
  { at, amount, rows }: EntityHistory,
  { from, days, count, mean }: Window & { readonly mean: number },
  out: FeatureRows,
): void {
  const reach = days * day;
  const { minorPerUnit } = out;
  let [start, sum] = [0, 0];
  for (let place = 0; place < rows.length; place++) {
    const oldest = (at[place] ?? 0) - reach;
    sum += amount[place] ?? 0;
    while ((at[start] ?? 0) <= oldest) sum -= amount[start++] ?? 0;
    if (place < from) continue;
    const row = rows[place] ?? 0;
    out.set(row, count, place - start + 1);
    out.set(row, mean, sum / (place - start + 1) / minorPerUnit);
  }
}

function writeUsual({ toUsual }: PaymentTable, { amount, rows }: EntityHistory, from: number, out: FeatureRows): void {
  median.clear();
  for (let place = Math.max(0, from - usualOf); place < rows.length; place++) {
    const paid = amount[place] ?? 0;
    if (place >= from) {
      const row = rows[place] ?? 0;
      const ratio = median.count < leastForUsual ? 1 : paid / Math.max(median.median, 1);
      toUsual[row] = ratio;
      out.set(row, toUsualColumn, ratio);
    }
    median.put(paid);
  }
}

function writeUnusual(
  { toUsual }: PaymentTable,
  { at, rows }: EntityHistory,
  { from, days, count }: Window,
  out: FeatureRows,
): void {
  const reach = days * day;
  let [start, unusual] = [0, 0];
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const oldest = (at[place] ?? 0) - reach;
    while (start < place && (at[start] ?? 0) <= oldest) if (isUnusual(toUsual[rows[start++] ?? 0])) unusual -= 1;
    if (place >= from) out.set(row, count, unusual);
    if (isUnusual(toUsual[row])) unusual += 1;
  }
}

function isUnusual(toUsual = 1): boolean {
  return toUsual > unusualFrom;
}

/** Whether a payment was in line with what its payer usually pays: where it is a fraud, the payee is its root. */
export function isInLine({ toUsual }: PaymentTable, row: number): boolean {
  return !isUnusual(toUsual[row]);
}

function writeKnown(table: PaymentTable, { at, rows, frauds }: EntityHistory, from: number, out: FeatureRows): void {
  let before = 0;
  for (let place = from; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    while (before < frauds.length && (frauds[before] ?? 0) < row) before += 1;
    if (before === 0) continue;
    const now = at[place] ?? 0;
    const newest = now - labelDelayDays * day;
    let count = 0;
    eachKnownFraud(table, frauds, { before, oldest: newest - 30 * day, newest, now }, () => (count += 1));
    out.set(row, knownColumn, count);
  }
}

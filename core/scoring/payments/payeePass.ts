import { type PaymentTable, day } from './PaymentTable.ts';
import type { EntityHistory } from './EntityHistory.ts';
import { type FeatureRows, columnOf } from './FeatureRows.ts';
import { eachKnownFraud } from './knownFrauds.ts';
import { isInLine } from './payerPass.ts';
import { labelDelayDays, never } from './paymentFeatures.ts';

const windows = [1, 7, 30].map((days) => ({
  days,
  busy: columnOf(`payeeBusy${days}`),
  count: columnOf(`payeeCount${days}`),
  risk: columnOf(`payeeRisk${days}`),
}));
const suspectDays = 35;
const columns = {
  first: columnOf('payeeFirstFraud'),
  last: columnOf('payeeLastFraud'),
  known: columnOf('payeeKnownFrauds35'),
  honest: columnOf('payeeHonestSince'),
};

/**
 * Features of the payments to one payee; those from place `from` on are written. Needs `toUsual` of its known frauds, so
 * it comes after `payerPass`.
 */
export function payeePass(table: PaymentTable, history: EntityHistory, from: number, out: FeatureRows): void {
  for (const { days, busy, count, risk } of windows) {
    writeBusy(history, from, days, busy, out);
    writeDelayed(table, history, { from, days, count, risk }, out);
  }
  writeSuspicion(table, history, from, out);
}

function writeBusy({ at, rows }: EntityHistory, from: number, days: number, column: number, out: FeatureRows): void {
  const reach = days * day;
  let start = 0;
  for (let place = 0; place < rows.length; place++) {
    const oldest = (at[place] ?? 0) - reach;
    while ((at[start] ?? 0) <= oldest) start += 1;
    if (place >= from) out.set(rows[place] ?? 0, column, place - start + 1);
  }
}

interface Delayed {
  readonly from: number;
  readonly days: number;
  readonly count: number;
  readonly risk: number;
}

function writeDelayed(
  table: PaymentTable,
  { at, rows, frauds }: EntityHistory,
  { from, days, count, risk }: Delayed,
  out: FeatureRows,
): void {
  const delay = labelDelayDays * day;
  const reach = delay + days * day;
  let [start, end, before] = [0, 0, 0];
  for (let place = 0; place < rows.length; place++) {
    const now = at[place] ?? 0;
    while (start < place && (at[start] ?? 0) <= now - reach) start += 1;
    while (end < place && (at[end] ?? 0) <= now - delay) end += 1;
    if (place < from) continue;
    const row = rows[place] ?? 0;
    out.set(row, count, end - start);
    while (before < frauds.length && (frauds[before] ?? 0) < row) before += 1;
    if (before === 0 || end === start) continue;
    let known = 0;
    eachKnownFraud(table, frauds, { before, oldest: now - reach, newest: now - delay, now }, () => (known += 1));
    out.set(row, risk, known / (end - start));
  }
}

/** How long ago and how often the payee was found at the root of a fraud, and how it behaved since. */
function writeSuspicion(table: PaymentTable, history: EntityHistory, from: number, out: FeatureRows): void {
  const { at, rows, frauds } = history;
  let before = 0;
  for (let place = from; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const now = at[place] ?? 0;
    while (before < frauds.length && (frauds[before] ?? 0) < row) before += 1;
    let [first, last, known] = [Number.NaN, Number.NaN, 0];
    const reach = { before, oldest: now - suspectDays * day, newest: now - labelDelayDays * day, now };
    eachKnownFraud(table, frauds, reach, (fraud, paidAt) => {
      if (!isInLine(table, fraud)) return;
      if (known === 0) last = paidAt;
      first = paidAt;
      known += 1;
    });
    out.set(row, columns.first, known === 0 ? never : (now - first) / day);
    out.set(row, columns.last, known === 0 ? never : (now - last) / day);
    out.set(row, columns.known, known);
    out.set(row, columns.honest, known === 0 ? never : honestSince(table, history, { place, last, now }));
  }
}

function honestSince(
  { fraudKnownAt }: PaymentTable,
  { at, rows }: EntityHistory,
  { place, last, now }: { place: number; last: number; now: number },
): number {
  let honest = 0;
  for (let back = place - 1; back >= 0 && (at[back] ?? 0) > last; back--) {
    const isSettled = (at[back] ?? 0) <= now - labelDelayDays * day;
    if (isSettled && (fraudKnownAt[rows[back] ?? 0] ?? Number.POSITIVE_INFINITY) > now) honest += 1;
  }
  return honest;
}

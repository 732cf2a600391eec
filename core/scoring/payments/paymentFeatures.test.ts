import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulatePayments } from '../../../models/train/payments/simulatePayments.ts';
import { columnOf } from './FeatureRows.ts';
import { type PaymentTable, day, paymentTable } from './PaymentTable.ts';
import { RunningMedian } from './RunningMedian.ts';
import { computePaymentFeatures, featuresOfNewest } from './computePaymentFeatures.ts';
import { paymentFeatures } from './paymentFeatures.ts';

const width = paymentFeatures.length;
const { table } = simulatePayments(5, { payers: 25, payees: 300, days: 90 });
const bulk = computePaymentFeatures(table, 100).values;
const rowOf = (row: number) => [...bulk.subarray(row * width, (row + 1) * width)];

/** The payments of a table that `keep` says, in order, with `toUsual` where the last one's history has it. */
function part(of: PaymentTable, keep: (row: number) => boolean): PaymentTable {
  const rows = Array.from({ length: of.length }, (_, row) => row).filter(keep);
  const found = paymentTable(rows.length);
  for (const column of ['payer', 'payee', 'at', 'amount', 'fraudKnownAt', 'toUsual'] as const) {
    for (const [at, row] of rows.entries()) found[column][at] = of[column][row] ?? 0;
  }
  return found;
}

/** All that a single payment is scored from: history of its payer and its payee, and itself. */
function historyOf(row: number): PaymentTable {
  const [payer, payee] = [table.payer[row], table.payee[row]];
  const own = part(table, (other) => other <= row && (table.payer[other] === payer || table.payee[other] === payee));
  own.toUsual[own.length - 1] = Number.NaN;
  return own;
}

describe('features of payments', () => {
  it('are the same for a single payment as in bulk, to the last bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: table.length - 1 }), (row) => {
        expect([...featuresOfNewest(historyOf(row), 100)]).toEqual(rowOf(row));
      }),
      { numRuns: 150 },
    );
  });

  it('say nothing of what comes later: neither payments nor labels', () => {
    const row = Math.floor(table.length / 2);
    const now = table.at[row] ?? 0;
    const until = part(table, (other) => other <= row);
    for (let other = 0; other < until.length; other++)
      if ((until.fraudKnownAt[other] ?? 0) > now) until.fraudKnownAt[other] = Number.POSITIVE_INFINITY;
    until.toUsual.fill(Number.NaN);
    expect([...computePaymentFeatures(until, 100).values]).toEqual([...bulk.subarray(0, (row + 1) * width)]);
  });

  it('count what the catalogue says, by the definition written out', () => {
    const newest = table.length - 1;
    const now = table.at[newest] ?? 0;
    const within = (other: number, from: number, to: number) =>
      (table.at[other] ?? 0) > now - from * day && (table.at[other] ?? 0) <= now - to * day;
    const rows = Array.from({ length: table.length }, (_, row) => row);
    const ofPayer = rows.filter((row) => table.payer[row] === table.payer[newest]);
    const ofPayee = rows.filter((row) => table.payee[row] === table.payee[newest]);
    const monthOfPayer = ofPayer.filter((row) => within(row, 30, 0));
    const paid = monthOfPayer.reduce((sum, row) => sum + (table.amount[row] ?? 0), 0);
    const weekOfPayee = ofPayee.filter((row) => within(row, 14, 7));
    const known = weekOfPayee.filter((row) => (table.fraudKnownAt[row] ?? Number.POSITIVE_INFINITY) <= now);
    const value = (name: string) => rowOf(newest)[columnOf(name)];
    expect(value('payerCount30')).toBe(monthOfPayer.length);
    expect(value('payerMean30')).toBeCloseTo(paid / monthOfPayer.length / 100, 4);
    expect(value('payeeCount7')).toBe(weekOfPayee.length);
    expect(value('payeeRisk7')).toBe(weekOfPayee.length === 0 ? 0 : Math.fround(known.length / weekOfPayee.length));
  });
});

describe('RunningMedian', () => {
  it('is the median of the last numbers put in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        (list, size) => {
          const running = new RunningMedian(size);
          for (const value of list) running.put(value);
          const last = list.slice(-size).sort((one, other) => one - other);
          const [low = 0, high = 0] = [last[(last.length - 1) >> 1], last[last.length >> 1]];
          expect(running.median).toBe((low + high) / 2);
        },
      ),
    );
  });
});

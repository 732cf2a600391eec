import type { Payment } from '../../ledger/records/Payment.ts';
import { middleOf, quantileOfSorted, trendOf } from '../figures/statistics.ts';
import { aboutPayment, aboutPayments } from '../frame/candidates.ts';
import { defineControl } from '../frame/ControlTest.ts';
import { byVendor } from '../frame/groupings.ts';
import { dayOfSecond } from '../frame/days.ts';

function paidAmounts(payments: readonly Payment[]): readonly (readonly Payment[])[] {
  const paid = payments.filter(({ amountMinor }) => amountMinor > 0);
  return [...Map.groupBy(paid, ({ currency }) => currency).values()];
}

/** N5: an amount far above what this vendor is usually paid. */
export const unusualAmount = defineControl({
  id: 'N5',
  source: 'MindBridge; Iglewicz and Hoaglin 1993 (robust z)',
  severity: 'medium',
  points: 20,
  parameters: {
    z: { value: 3.5, unit: 'ratio' },
    atLeast: { value: 6, unit: 'records' },
    timesMedian: { value: 3, unit: 'ratio' },
  },
  needs: { payments: [] },
  grouping: byVendor,
  *candidates(group, _context, values) {
    const { atLeast, timesMedian } = values;
    for (const payments of paidAmounts(group.payments)) {
      // Amounts spread by factors, so they are compared as logarithms.
      const logs = Float64Array.from(payments, ({ amountMinor }) => Math.log10(amountMinor));
      const median = middleOf(payments.map(({ amountMinor }) => amountMinor));
      const middle = middleOf(logs);
      const spread = middleOf(logs.map((log) => Math.abs(log - middle)));
      const logOfMedian = Math.log10(median);
      for (const [at, payment] of payments.entries()) {
        if (payment.amountMinor < median) continue;
        const z = spread === 0 ? 0 : (0.6745 * ((logs[at] ?? 0) - logOfMedian)) / spread;
        // Looking back over the years is dear, so only for those that would be told.
        const isSeasonal = z > values.z && isUsualForSeason(payment, payments, values.timesMedian);
        const facts = { amount: payment.amountMinor, median, z, isTooFew: payments.length < atLeast, isSeasonal };
        yield aboutPayment(payment, { ...facts, isSmallStep: payment.amountMinor < timesMedian * median });
      }
    }
  },
  condition: (facts, { z }) => facts.z > z,
  guards: {
    tooFew: ({ isTooFew }) => isTooFew,
    season: ({ isSeasonal }) => isSeasonal,
    smallStep: ({ isSmallStep }) => isSmallStep,
  },
});

/** True where the same month of another year saw a like amount. */
function isUsualForSeason(payment: Payment, payments: readonly Payment[], timesMedian: number): boolean {
  const month = monthOf(payment);
  return payments.some(
    (other) =>
      Math.abs(other.paidAt - payment.paidAt) > 300 * 86_400 &&
      monthOf(other) === month &&
      other.amountMinor * timesMedian > payment.amountMinor,
  );
}

function monthOf({ paidAt }: Payment): number {
  return new Date(paidAt * 1000).getUTCMonth();
}

/** N6: a vendor's amounts creep upwards, month by month, too steadily for chance. */
export const slowCreep = defineControl({
  id: 'N6',
  source: 'AppZen price creep; Theil 1950, Sen 1968; Mann 1945, Kendall 1975',
  severity: 'low',
  points: 12,
  parameters: {
    monthly: { value: 0.015, unit: 'ratio' },
    p: { value: 0.05, unit: 'ratio' },
    atLeast: { value: 8, unit: 'records' },
    compared: { value: 60, unit: 'records' },
  },
  needs: { payments: [] },
  grouping: byVendor,
  *candidates(group, _context, { atLeast, compared }) {
    for (const all of paidAmounts(group.payments)) {
      const payments = all.slice(-compared);
      const [first] = payments;
      if (first === undefined || payments.length < 3) continue;
      const median = middleOf(payments.map(({ amountMinor }) => amountMinor));
      const points = payments.map(({ paidAt, amountMinor }) => ({
        x: dayOfSecond(paidAt) / 30.44,
        y: amountMinor / median,
      }));
      const { slope, p } = trendOf(points);
      // A yearly indexation is one step: nearly all payments equal the one before.
      const changes = payments
        .slice(1)
        .filter(({ amountMinor }, at) => amountMinor !== payments[at]?.amountMinor).length;
      const facts = { slope, p, payments: payments.length, changes, isTooFew: payments.length < atLeast };
      yield aboutPayments(first.payee, first.currency, payments, facts);
    }
  },
  condition: (facts, { monthly, p }) => facts.slope > monthly && facts.p < p,
  guards: { tooFew: ({ isTooFew }) => isTooFew, indexation: ({ changes, payments }) => changes * 6 <= payments },
});

/** N7: after a stable run, a sudden step upwards. */
export const suddenStep = defineControl({
  id: 'N7',
  source: 'AppZen: change against a stable run',
  severity: 'medium',
  points: 18,
  parameters: {
    step: { value: 0.25, unit: 'ratio' },
    variation: { value: 0.03, unit: 'ratio' },
    atLeast: { value: 6, unit: 'records' },
  },
  needs: { payments: [] },
  grouping: byVendor,
  *candidates(group, _context, { atLeast, variation }) {
    for (const payments of paidAmounts(group.payments)) {
      const amounts = Float64Array.from(payments, ({ amountMinor }) => amountMinor);
      for (const [at, payment] of payments.entries()) {
        const from = Math.max(0, at - atLeast);
        if (at - from < 2) continue;
        const { mean, deviation } = spreadOf(amounts, from, at);
        if (deviation / mean >= variation) continue;
        const last = payments[at - 1];
        const facts = { amount: payment.amountMinor, mean: Math.round(mean), step: payment.amountMinor / mean - 1 };
        const isOtherItem = payment.item !== null && last?.item !== payment.item;
        yield aboutPayment(
          payment,
          { ...facts, isShortRun: at - from < atLeast, isOtherItem },
          last === undefined ? [] : [last],
        );
      }
    }
  },
  condition: (facts, { step }) => facts.step > step,
  guards: { shortRun: ({ isShortRun }) => isShortRun, otherItem: ({ isOtherItem }) => isOtherItem },
});

/** Mean and standard deviation of the amounts from one place up to another. */
function spreadOf(
  amounts: Float64Array,
  from: number,
  upTo: number,
): { readonly mean: number; readonly deviation: number } {
  let sum = 0;
  for (let at = from; at < upTo; at += 1) sum += amounts[at] ?? 0;
  const mean = sum / (upTo - from);
  let squares = 0;
  for (let at = from; at < upTo; at += 1) squares += ((amounts[at] ?? 0) - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / (upTo - from)) };
}

/** N8: amounts above nearly all of the ledger. */
export const highValue = defineControl({
  id: 'N8',
  source: 'MindBridge: high monetary value',
  severity: 'info',
  points: 8,
  parameters: {
    quantile: { value: 0.998, unit: 'ratio' },
    atLeast: { value: 1000, unit: 'records' },
    usual: { value: 3, unit: 'records' },
  },
  needs: { payments: [] },
  grouping: byVendor,
  measure: ({ amounts }, _context, { quantile }) => {
    const paid = amounts.filter((amount) => amount > 0).sort();
    return { count: paid.length, bound: quantileOfSorted(paid, quantile), floor: quantileOfSorted(paid, 0.95) };
  },
  *candidates(group, _context, { atLeast, usual }, measured) {
    for (const payments of paidAmounts(group.payments)) {
      const { count, bound, floor } = measured.get(payments[0]?.currency ?? '') ?? { count: 0, bound: 0, floor: 0 };
      const large = payments.filter(({ amountMinor }) => amountMinor >= floor);
      if (large.length === 0) continue;
      const isUsual = large.filter(({ amountMinor }) => amountMinor > bound).length >= usual;
      for (const payment of large)
        yield aboutPayment(payment, { amount: payment.amountMinor, bound, isTooFew: count < atLeast, isUsual });
    }
  },
  condition: ({ amount, bound }) => amount > bound,
  guards: { tooFew: ({ isTooFew }) => isTooFew, usualForVendor: ({ isUsual }) => isUsual },
});

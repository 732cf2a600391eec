import type { Payment } from '../../ledger/records/Payment.ts';
import { aboutPayment } from '../frame/candidates.ts';
import { defineControl } from '../frame/ControlTest.ts';
import { invoiceDay } from '../frame/days.ts';
import { byVendor, numberOf } from '../frame/groupings.ts';

/** D6: a payment that equals two others of the vendor together, or is the half of another one. */
export const partsOfAmount = defineControl({
  id: 'D6',
  source: 'AuditNet: sums and halves among open items',
  severity: 'low',
  points: 10,
  parameters: {
    withinDays: { value: 14, unit: 'days' },
    leastMinor: { value: 100_000, unit: 'minor units' },
    compared: { value: 12, unit: 'records' },
  },
  needs: { payments: [] },
  grouping: byVendor,
  *candidates(group, _context, { leastMinor, compared, withinDays }) {
    const large = group.payments.filter(({ amountMinor }) => amountMinor >= leastMinor);
    const days = large.map(invoiceDay);
    for (const [at, payment] of large.entries()) {
      const day = days[at] ?? 0;
      const near: Payment[] = [];
      for (let to = Math.max(0, at - compared); to <= Math.min(large.length - 1, at + compared); to += 1) {
        const other = large[to];
        if (other === undefined || to === at || Math.abs((days[to] ?? 0) - day) > withinDays) continue;
        if (other.currency === payment.currency) near.push(other);
      }
      if (near.length < 2) continue;
      const parts = twoParts(payment.amountMinor, near) ?? near.slice(-2);
      if (parts.length !== 2) continue;
      const sum = parts.reduce((total, part) => total + part.amountMinor, 0);
      const isOneOrder =
        payment.purchaseOrder !== null && parts.every((part) => part.purchaseOrder === payment.purchaseOrder);
      yield aboutPayment(
        payment,
        { amount: payment.amountMinor, sum, isOneOrder, isRound: payment.amountMinor % 10_000 === 0 },
        parts,
      );
    }
  },
  condition: ({ amount, sum }) => amount === sum,
  guards: { partialDelivery: ({ isOneOrder }) => isOneOrder, roundAmounts: ({ isRound }) => isRound },
});

function twoParts(amount: number, near: readonly Payment[]): Payment[] | null {
  for (const [at, one] of near.entries())
    for (const other of near.slice(at + 1)) if (one.amountMinor + other.amountMinor === amount) return [one, other];
  return null;
}

const creditWords = /\b(credit note|credit memo|gutschrift|storno|avoir|nota di credito|creditnota)\b/iu;

/** D7: a credit note that was paid out: its text says credit, or its number is that of a credit, and money left. */
export const creditPaid = defineControl({
  id: 'D7',
  source: 'SpotSaaS duplicate rules: sign flip',
  severity: 'high',
  points: 45,
  parameters: {},
  needs: { payments: [] },
  grouping: byVendor,
  *candidates(group) {
    const credits = new Map(
      group.payments.filter(({ amountMinor }) => amountMinor < 0).map((credit) => [creditKey(credit), credit] as const),
    );
    for (const payment of group.payments) {
      if (payment.amountMinor <= 0) continue;
      const credit = credits.size === 0 ? undefined : credits.get(creditKey(payment, -payment.amountMinor));
      const saysCredit = creditWords.test(payment.text ?? '');
      const hasCreditNumber = credit !== undefined && numberOf(payment) !== null;
      const comesLater = credit !== undefined && payment.paidAt > credit.paidAt;
      yield aboutPayment(payment, { saysCredit, hasCreditNumber, comesLater }, credit === undefined ? [] : [credit]);
    }
  },
  condition: ({ saysCredit, hasCreditNumber }) => saysCredit || hasCreditNumber,
  // An invoice that was paid and then credited under its own number is in order.
  guards: { nettedLater: ({ saysCredit, comesLater }) => !saysCredit && !comesLater },
});

function creditKey(payment: Payment, amountMinor = payment.amountMinor): string {
  return `${numberOf(payment) ?? ''}|${amountMinor}|${payment.currency}`;
}

/** D8: one invoice paid by two channels, e.g. by transfer and by card. */
export const twoChannels = defineControl({
  id: 'D8',
  source: 'AuditNet: purchasing card against accounts payable',
  severity: 'high',
  points: 45,
  parameters: { withinDays: { value: 60, unit: 'days' } },
  needs: { payments: ['channel'] },
  grouping: byVendor,
  *candidates(group) {
    const stated = group.payments.filter(({ channel, amountMinor }) => channel !== null && amountMinor > 0);
    for (const same of Map.groupBy(stated, ({ amountMinor, currency }) => `${amountMinor}|${currency}`).values())
      for (const [at, payment] of same.entries()) {
        const earlier = same[at - 1];
        if (earlier === undefined) continue;
        const daysApart = Math.abs(payment.paidAt - earlier.paidAt) / 86_400;
        const channels = [earlier.channel, payment.channel].map((channel) => (channel ?? '').toLowerCase());
        const [number, earlierNumber] = [numberOf(payment), numberOf(earlier)];
        const isOtherNumber = number !== null && earlierNumber !== null && number !== earlierNumber;
        const [earlierChannel = '', channel = ''] = channels;
        yield aboutPayment(payment, { channel, earlierChannel, daysApart, isOtherNumber }, [earlier]);
      }
  },
  condition: ({ channel, earlierChannel, daysApart }, { withinDays }) =>
    channel !== earlierChannel && daysApart <= withinDays,
  guards: { otherNumber: ({ isOtherNumber }) => isOtherNumber },
});

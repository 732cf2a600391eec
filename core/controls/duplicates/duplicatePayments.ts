import type { Payment } from '../../ledger/records/Payment.ts';
import { resemblance } from '../../validation/nearlyEqualNumbers.ts';
import { jaroWinkler } from '../../ledger/vendors/jaroWinkler.ts';
import { aboutPayment, byAmount, byInvoiceDay } from '../frame/candidates.ts';
import { defineControl } from '../frame/ControlTest.ts';
import { invoiceDay, isRhythm } from '../frame/days.ts';
import { accountKey, byNumberAndAmount, byVendor, numberOf } from '../frame/groupings.ts';

/** D1: same vendor, invoice number, amount and currency. */
export const exactDuplicate = defineControl({
  id: 'D1',
  source: 'AuditNet; MindBridge; Odoo account.move duplicates',
  severity: 'critical',
  points: 60,
  parameters: {
    restartDays: { value: 300, unit: 'days' },
    referenceDates: { value: 3, unit: 'records' },
  },
  needs: { payments: ['invoiceNumber'] },
  grouping: byVendor,
  *candidates(group) {
    const numbered = Map.groupBy(byInvoiceDay(group.payments), (payment) => numberOf(payment) ?? '');
    numbered.delete('');
    for (const [number, payments] of numbered) {
      if (payments.length < 2) continue;
      const dates = new Set(payments.map(invoiceDay)).size;
      const isNetted = payments.some(({ amountMinor }) => amountMinor < 0);
      const seen = new Map<string, Payment>();
      let last: Payment | null = null;
      for (const payment of payments) {
        const same = `${payment.amountMinor}|${payment.currency}`;
        const earlier = seen.get(same) ?? last;
        if (earlier !== null && payment.amountMinor > 0) {
          const daysApart = Math.abs(invoiceDay(payment) - invoiceDay(earlier));
          const amounts = { amount: payment.amountMinor, earlierAmount: earlier.amountMinor };
          const isSameCurrency = payment.currency === earlier.currency;
          yield aboutPayment(payment, { number, ...amounts, isSameCurrency, daysApart, dates, isNetted }, [earlier]);
        }
        if (!seen.has(same)) seen.set(same, payment);
        last = payment;
      }
    }
  },
  condition: ({ amount, earlierAmount, isSameCurrency }) => amount === earlierAmount && isSameCurrency,
  guards: {
    numbersRestart: ({ number, daysApart }, { restartDays }) => number.length <= 5 && daysApart > restartDays,
    referenceNumber: ({ dates, daysApart }, { referenceDates }) => daysApart > 0 && dates >= referenceDates,
    netted: ({ isNetted }) => isNetted,
  },
});

/** D3: same vendor and amount, invoice numbers that look alike. */
export const fuzzyDuplicate = defineControl({
  id: 'D3',
  source: 'AuditNet; caats.ca same-same-fuzzy; Damerau 1964',
  severity: 'high',
  points: 40,
  parameters: { withinDays: { value: 365, unit: 'days' }, compared: { value: 40, unit: 'records' } },
  needs: { payments: ['invoiceNumber'] },
  grouping: byVendor,
  *candidates(group, _context, { compared }) {
    for (const payments of byAmount(group.payments).values()) {
      const isCommon = payments.length >= 4;
      for (const [at, payment] of payments.entries())
        for (let before = Math.max(0, at - compared); before < at; before += 1) {
          const earlier = payments[before] ?? payment;
          const [number, earlierNumber] = [payment.invoiceNumber, earlier.invoiceNumber];
          if (number === null || earlierNumber === null || numberOf(payment) === numberOf(earlier)) continue;
          const daysApart = Math.abs(invoiceDay(payment) - invoiceDay(earlier));
          const alike = resemblance(number, earlierNumber) ?? 'none';
          const isOtherItem = payment.item !== null && earlier.item !== null && payment.item !== earlier.item;
          const facts = { number, earlierNumber, alike, daysApart, isOtherItem, isCommon };
          if (alike !== 'none' || at === payments.length - 1)
            yield aboutPayment(payment, facts, [earlier], { cause: `${payment.key}|${earlier.key}` });
        }
    }
  },
  condition: ({ alike, daysApart }, { withinDays }) => alike !== 'none' && daysApart <= withinDays,
  guards: {
    otherItem: ({ alike, isOtherItem }) => alike === 'one-edit' && isOtherItem,
    usualAmount: ({ alike, isCommon }) => alike === 'one-edit' && isCommon,
  },
});

/** D4: same number and amount from another vendor that shares the account or resembles in name. */
export const crossVendorDuplicate = defineControl({
  id: 'D4',
  source: 'caats.ca same-same-different; AuditNet',
  severity: 'high',
  points: 45,
  parameters: { withinDays: { value: 7, unit: 'days' }, similarity: { value: 0.85, unit: 'ratio' } },
  needs: { payments: ['invoiceNumber'] },
  grouping: byNumberAndAmount,
  *candidates(group, { vendorOf }) {
    for (const [at, payment] of group.payments.entries()) {
      // Under linked records it is the same vendor's, which D1 tells.
      const vendor = vendorOf(payment.payee);
      const earlier = group.payments.slice(0, at).find(({ payee }) => vendorOf(payee) !== vendor);
      if (earlier === undefined || payment.amountMinor <= 0) continue;
      const daysApart = Math.abs(invoiceDay(payment) - invoiceDay(earlier));
      const [one, other] = [nameOf(payment), nameOf(earlier)];
      const isSameAccount =
        payment.account !== null &&
        earlier.account !== null &&
        accountKey(payment.account) === accountKey(earlier.account);
      const similarity = one === '' || other === '' ? 0 : jaroWinkler(one, other);
      const number = numberOf(payment) ?? '';
      yield aboutPayment(payment, { number, daysApart, isSameAccount, similarity, earlierVendor: earlier.payee }, [
        earlier,
      ]);
    }
  },
  condition: ({ daysApart, isSameAccount, similarity }, limits) =>
    daysApart <= limits.withinDays && (isSameAccount || similarity >= limits.similarity),
  guards: { shortNumber: ({ number, isSameAccount }) => number.length < 3 && !isSameAccount },
});

function nameOf({ payeeName }: Payment): string {
  return (payeeName ?? '').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** D5: same vendor and amount within days, under another number. */
export const sameAmountOtherNumber = defineControl({
  id: 'D5',
  source: 'AuditNet; Automated Auditors',
  severity: 'medium',
  points: 20,
  parameters: { withinDays: { value: 30, unit: 'days' } },
  needs: { payments: ['invoiceNumber'] },
  grouping: byVendor,
  *candidates(group) {
    for (const payments of byAmount(group.payments).values()) {
      if (payments.length < 2) continue;
      const isRegular = isRhythm(payments.map(invoiceDay));
      const isCommon = payments.length >= 4;
      for (const [at, payment] of payments.entries()) {
        const earlier = payments[at - 1];
        if (earlier === undefined || numberOf(payment) === numberOf(earlier)) continue;
        const daysApart = Math.abs(invoiceDay(payment) - invoiceDay(earlier));
        const isOtherItem = payment.item !== null && earlier.item !== null && payment.item !== earlier.item;
        yield aboutPayment(payment, { daysApart, isRegular, isCommon, isOtherItem }, [earlier]);
      }
    }
  },
  condition: ({ daysApart }, { withinDays }) => daysApart <= withinDays,
  guards: {
    rhythm: ({ isRegular }) => isRegular,
    usualAmount: ({ isCommon }) => isCommon,
    otherItem: ({ isOtherItem }) => isOtherItem,
  },
});

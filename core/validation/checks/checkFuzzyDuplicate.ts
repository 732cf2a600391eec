import { say } from '../../vocabulary/sentences/say.ts';
import type { PastInvoice } from '../InvoiceHistory.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { numberKey } from '../comparisonKeys.ts';
import {
  daysApart,
  describePast,
  duplicateCandidates,
  hasSameTotal,
  isSameSide,
  isSetApart,
} from '../duplicateCandidates.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';
import { type Resemblance, resemblance } from '../nearlyEqualNumbers.ts';

/** An earlier document of the vendor over the same total. */
interface SameTotal {
  readonly invoice: InvoiceUnderCheck;
  readonly past: PastInvoice;
  readonly number: string | null;
  /** How the numbers resemble one another; `numberless` where neither has one and the day is the same. */
  readonly alike: Resemblance | 'numberless';
}

/**
 * D3: the vendor sent the same total under a nearly equal number within a year; or, without any number (receipts), the same total
 * on the same day. Consecutive numbers do not resemble one another (`resemblance`).
 */
export const fuzzyDuplicate = defineDocumentTest({
  id: 'D3',
  code: 'DUPLICATE_FUZZY',
  source: 'AuditNet; caats.ca; SpotSaaS',
  parameters: {
    comparedDays: { value: 365, unit: 'days' },
    /** Amounts that recur at this distance or more are a contract's rhythm, not an invoice sent twice. */
    rhythmDays: { value: 20, unit: 'days' },
    rhythmInvoices: { value: 2, unit: 'documents' },
  },
  needs: ['grandTotal', 'earlier invoices'],
  *candidates(invoice): Generator<SameTotal> {
    const number = readingOf(invoice, 'invoiceNumber')?.value ?? null;
    for (const past of invoice.vendorPast)
      if (hasSameTotal(invoice, past)) yield { invoice, past, number, alike: likenessOf(invoice, past, number) };
  },
  condition: ({ alike }) => alike !== null,
  guards: {
    setApart: ({ invoice, past }) => isSetApart(invoice, past),
    otherSide: ({ invoice, past }) => !isSameSide(invoice, past),
    longAgo: ({ invoice, past }, { comparedDays }) => (daysApart(invoice, past) ?? 0) > comparedDays,
    // D1 tells of the one with the same number.
    toldAsCopy: ({ invoice, number }, { comparedDays }) => number !== null && hasExact(invoice, number, comparedDays),
    rhythm: ({ invoice, past, alike }, { comparedDays, rhythmDays, rhythmInvoices }) =>
      alike === 'one-edit' &&
      (daysApart(invoice, past) ?? 0) >= rhythmDays &&
      comparable(invoice, comparedDays).filter((one) => (daysApart(invoice, one) ?? 0) >= rhythmDays).length >=
        rhythmInvoices,
  },
  lowerings: {
    numberless: { to: 'medium', when: ([{ alike }]) => alike === 'numberless' },
    otherDay: {
      to: 'medium',
      when: ([{ invoice, past, alike }]) => alike === 'one-edit' && daysApart(invoice, past) !== 0,
    },
  },
  tells: 'first',
  tell: (_invoice, [{ past, number, alike }]) => ({
    severity: 'high',
    sentences: [
      number === null || alike === null || alike === 'numberless'
        ? say('duplicate.numberless', { past: describePast(past) })
        : say(explanations[alike], { number, other: past.invoiceNumber ?? '', past: describePast(past) }),
    ],
    fields: number === null ? ['grandTotal', 'issueDate'] : ['invoiceNumber', 'grandTotal'],
    relatedDocumentId: past.documentId,
  }),
});

const explanations = {
  confusable: 'duplicate.confusable',
  affix: 'duplicate.affix',
  'one-edit': 'duplicate.oneEdit',
} as const;

function likenessOf(invoice: InvoiceUnderCheck, past: PastInvoice, number: string | null): SameTotal['alike'] {
  if (number !== null) return past.invoiceNumber === null ? null : resemblance(number, past.invoiceNumber);
  return past.invoiceNumber === null && daysApart(invoice, past) === 0 ? 'numberless' : null;
}

function hasExact(invoice: InvoiceUnderCheck, number: string, comparedDays: number): boolean {
  const key = numberKey(number);
  return comparable(invoice, comparedDays).some((past) => past.numberKey === key);
}

function comparable(invoice: InvoiceUnderCheck, comparedDays: number): readonly PastInvoice[] {
  return duplicateCandidates(invoice).filter((past) => (daysApart(invoice, past) ?? 0) <= comparedDays);
}

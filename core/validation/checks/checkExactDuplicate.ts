import type { DocumentType } from '../../vocabulary/fieldNames.ts';
import { decimalSchema, toMinor } from '../../vocabulary/money.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { PlainKey, SentenceKey } from '../../vocabulary/sentences/templates.ts';
import type { PastInvoice } from '../InvoiceHistory.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { numberKey } from '../comparisonKeys.ts';
import { daysApart, describePast, hasSameTotal, isSameSide, isSetApart } from '../duplicateCandidates.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';

interface EarlierInvoice {
  readonly invoice: InvoiceUnderCheck;
  readonly past: PastInvoice;
  readonly number: string;
  readonly key: string;
  /** Of the same vendor; else it has the same total, and one of both vendors must be unread. */
  readonly isOfVendor: boolean;
}

/**
 * D1: same vendor, number, total and currency came before. Where one vendor is unread, number, total and date must agree. A credit
 * note over the amount of an invoice settles it and is no duplicate.
 */
export const exactDuplicate = defineDocumentTest({
  id: 'D1',
  code: 'DUPLICATE_EXACT',
  source: 'Klippa; AuditNet; Odoo issues 358 and 659',
  parameters: {
    restartAfter: { value: 300, unit: 'days' },
    shortNumber: { value: 5, unit: 'characters' },
    /** A number under this many dates is a customer's or contract's. */
    referenceDates: { value: 3, unit: 'records' },
  },
  needs: ['invoiceNumber', 'grandTotal', 'earlier invoices'],
  *candidates(invoice): Generator<EarlierInvoice> {
    const number = readingOf(invoice, 'invoiceNumber')?.value;
    const key = number === undefined ? null : numberKey(number);
    if (number === undefined || key === null) return;
    for (const past of invoice.vendorPast) yield { invoice, past, number, key, isOfVendor: true };
    for (const past of withTotal(invoice)) yield { invoice, past, number, key, isOfVendor: false };
  },
  condition: ({ invoice, past, key }) => past.numberKey === key && hasSameTotal(invoice, past),
  guards: {
    setApart: ({ invoice, past }) => isSetApart(invoice, past),
    otherSide: ({ invoice, past }) => !isSameSide(invoice, past),
    otherVendor: ({ invoice, past, isOfVendor }) => !isOfVendor && !isUnnamed(invoice) && !isUnnamed(past),
    otherDay: ({ invoice, past, isOfVendor }) => !isOfVendor && daysApart(invoice, past) !== 0,
  },
  lowerings: {
    noVendor: { to: 'high', when: ([{ isOfVendor }]) => !isOfVendor },
    reference: {
      to: 'info',
      when: ([{ invoice, past, key }], { referenceDates }) =>
        daysApart(invoice, past) !== 0 && datesUnder(invoice, key) >= referenceDates,
    },
    yearly: {
      to: 'low',
      when: ([{ invoice, past, key }], { restartAfter, shortNumber }) =>
        (daysApart(invoice, past) ?? 0) > restartAfter && key.length <= shortNumber,
    },
  },
  tells: 'first',
  tell: (invoice, [{ past, number }], lowering) => ({
    severity: 'critical',
    sentences: [
      say(cameBefore[invoice.documentType], { number, past: describePast(past) }),
      ...(lowering === null ? [] : [say(remarks[lowering])]),
    ],
    fields: ['invoiceNumber', 'grandTotal'],
    relatedDocumentId: past.documentId,
  }),
});

const cameBefore = {
  invoice: 'duplicate.invoice',
  'credit note': 'duplicate.creditNote',
  receipt: 'duplicate.receipt',
  // Never said: documents of another kind are duplicates of nothing.
  other: 'duplicate.invoice',
} as const satisfies Record<DocumentType, SentenceKey>;

const remarks = {
  noVendor: 'remark.noVendor',
  reference: 'remark.reference',
  yearly: 'remark.yearly',
} as const satisfies Record<string, PlainKey>;

/** Under how many dates the vendor's documents, this one among them, have the number. */
function datesUnder(invoice: InvoiceUnderCheck, key: string): number {
  const dates = invoice.vendorPast.filter((past) => past.numberKey === key).map((past) => past.issueDate);
  return new Set([...dates, readingOf(invoice, 'issueDate')?.value]).size;
}

function withTotal(invoice: InvoiceUnderCheck): readonly PastInvoice[] {
  const total = decimalSchema.safeParse(readingOf(invoice, 'grandTotal')?.value).data;
  const currency = readingOf(invoice, 'currency')?.value;
  if (total === undefined || currency === undefined) return [];
  const minor = toMinor(total, currency);
  return minor === null ? [] : invoice.history.withTotal(minor, currency);
}

function isUnnamed({ vendorKey, vendorVatId }: Pick<PastInvoice, 'vendorKey' | 'vendorVatId'>): boolean {
  return vendorKey === null && vendorVatId === null;
}

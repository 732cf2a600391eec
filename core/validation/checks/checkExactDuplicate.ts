import type { Finding } from '../../contract/findings.ts';
import type { DocumentType, Severity } from '../../vocabulary/fieldNames.ts';
import { decimalSchema, toMinor } from '../../vocabulary/money.ts';
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
import { makeFinding } from '../makeFinding.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { PlainKey, SentenceKey } from '../../vocabulary/sentences/templates.ts';

interface Verdict {
  readonly severity: Severity;
  readonly remark: PlainKey | null;
}

/**
 * Catalogue test D1: same vendor, number, total and currency came before. Guards: a number the vendor prints on every
 * invoice is a reference, and short numbers may start again each year. Where one vendor is unread, number, total and
 * date must agree.
 */
export function checkExactDuplicate(invoice: InvoiceUnderCheck): readonly Finding[] {
  const number = readingOf(invoice, 'invoiceNumber')?.value;
  const key = number === undefined ? null : numberKey(number);
  if (number === undefined || key === null) return [];
  const match = duplicateCandidates(invoice).find((past) => past.numberKey === key);
  if (match !== undefined) return [duplicateFinding(invoice, number, match, judge(invoice, match, key))];
  const vendorless = withoutVendor(invoice, key);
  if (vendorless === undefined) return [];
  return [duplicateFinding(invoice, number, vendorless, { severity: 'high', remark: 'remark.noVendor' })];
}

function judge(invoice: InvoiceUnderCheck, past: PastInvoice, key: string): Verdict {
  const days = daysApart(invoice, past);
  if (days !== 0 && isReference(invoice, key)) return { severity: 'info', remark: 'remark.reference' };
  if (days !== null && days > 300 && key.length <= 5) return { severity: 'low', remark: 'remark.yearly' };
  return { severity: 'critical', remark: null };
}

/** Three or more dates under one number: a customer or contract number. */
function isReference(invoice: InvoiceUnderCheck, key: string): boolean {
  const dates = invoice.vendorPast.filter((past) => past.numberKey === key).map((past) => past.issueDate);
  return new Set([...dates, readingOf(invoice, 'issueDate')?.value]).size >= 3;
}

function withoutVendor(invoice: InvoiceUnderCheck, key: string): PastInvoice | undefined {
  const total = readingOf(invoice, 'grandTotal')?.value;
  const currency = readingOf(invoice, 'currency')?.value;
  if (total === undefined || currency === undefined) return undefined;
  const minor = decimalSchema.safeParse(total).success ? toMinor(total, currency) : null;
  if (minor === null) return undefined;
  return invoice.history
    .withTotal(minor, currency)
    .find(
      (past) =>
        past.numberKey === key &&
        !isSetApart(invoice, past) &&
        isSameSide(invoice, past) &&
        hasSameTotal(invoice, past) &&
        daysApart(invoice, past) === 0 &&
        (isUnnamed(invoice) || (past.vendorKey === null && past.vendorVatId === null)),
    );
}

function isUnnamed(invoice: InvoiceUnderCheck): boolean {
  return invoice.vendorKey === null && invoice.vendorVatId === null;
}

const cameBefore = {
  invoice: 'duplicate.invoice',
  'credit note': 'duplicate.creditNote',
  receipt: 'duplicate.receipt',
  // Never said: documents of another kind are duplicates of nothing.
  other: 'duplicate.invoice',
} as const satisfies Record<DocumentType, SentenceKey>;

function duplicateFinding(invoice: InvoiceUnderCheck, number: string, past: PastInvoice, verdict: Verdict): Finding {
  return makeFinding(invoice, {
    code: 'DUPLICATE_EXACT',
    severity: verdict.severity,
    sentences: [
      say(cameBefore[invoice.documentType], { number, past: describePast(past) }),
      ...(verdict.remark === null ? [] : [say(verdict.remark)]),
    ],
    fields: ['invoiceNumber', 'grandTotal'],
    relatedDocumentId: past.documentId,
  });
}

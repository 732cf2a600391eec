import { Big } from 'big.js';
import { daysBetween } from '../vocabulary/dates.ts';
import { type InvoiceUnderCheck, readingOf } from './InvoiceUnderCheck.ts';
import type { PastInvoice } from './InvoiceHistory.ts';
import { amountOf, decimalOf, moneyOf } from './amounts.ts';
import { type DocumentType, documentTypeSchema } from '../vocabulary/fieldNames.ts';
import type { Sentence } from '../vocabulary/sentences/Sentence.ts';
import { say } from '../vocabulary/sentences/say.ts';
import type { PlainKey } from '../vocabulary/sentences/templates.ts';

/**
 * The vendor's documents that could be this one again: same total and currency, and the same side of the ledger. A
 * credit note over the amount of an invoice settles it and is no duplicate; neither is an amount with the other sign.
 */
export function duplicateCandidates(invoice: InvoiceUnderCheck): readonly PastInvoice[] {
  return invoice.vendorPast.filter(
    (past) => isSameSide(invoice, past) && hasSameTotal(invoice, past) && !isSetApart(invoice, past),
  );
}

/** True where a person said that the two are different invoices. */
export function isSetApart({ setApart }: InvoiceUnderCheck, { documentId }: PastInvoice): boolean {
  return setApart?.has(documentId) === true;
}

export function isSameSide(invoice: InvoiceUnderCheck, past: PastInvoice): boolean {
  if (invoice.documentType === 'other' || past.documentType === 'other') return false;
  return (invoice.documentType === 'credit note') === (past.documentType === 'credit note');
}

/** Credit notes are printed with and without a minus, so their sign says nothing. */
export function hasSameTotal(invoice: InvoiceUnderCheck, past: PastInvoice): boolean {
  const total = amountOf(readingOf(invoice, 'grandTotal'));
  const other = decimalOf(past.grandTotal);
  const currency = readingOf(invoice, 'currency')?.value ?? null;
  if (total === null || other === null || total.eq(0)) return false;
  if (currency !== null && past.currency !== null && currency !== past.currency) return false;
  return invoice.documentType === 'credit note' ? total.abs().eq(other.abs()) : total.eq(other);
}

/** Days between the two issue dates, without sign; null where one is unknown. */
export function daysApart(invoice: InvoiceUnderCheck, past: PastInvoice): number | null {
  const date = readingOf(invoice, 'issueDate')?.value;
  return date === undefined || past.issueDate === null ? null : Math.abs(daysBetween(date, past.issueDate));
}

/** `"rent.pdf" (invoice 4711 of 2026-03-01 over 119.00 EUR)` */
export function describePast(past: PastInvoice): Sentence {
  const { invoiceNumber: number, issueDate: date, grandTotal: total, currency } = past;
  const facts = [
    say(kindWords[documentTypeSchema.safeParse(past.documentType).data ?? 'other']),
    ...(number === null ? [] : [number]),
    ...(date === null ? [] : [say('past.of', { date: { date } })]),
    ...(total === null ? [] : [say('past.over', { total: moneyOf(new Big(total), currency ?? undefined) })]),
  ];
  return say('past.document', { file: past.fileName, facts: { list: facts, by: 'space' } });
}

const kindWords = {
  invoice: 'word.invoice',
  'credit note': 'word.creditNote',
  receipt: 'word.receipt',
  other: 'word.other',
} as const satisfies Record<DocumentType, PlainKey>;

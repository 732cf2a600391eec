import { decimalSchema, toMinor } from '../../vocabulary/money.ts';
import type { PastInvoice } from '../InvoiceHistory.ts';
import { hashDistance } from '../../vocabulary/hashDistance.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf, decimalOf } from '../amounts.ts';
import { checkExactDuplicate } from '../checks/checkExactDuplicate.ts';
import { checkFuzzyDuplicate } from '../checks/checkFuzzyDuplicate.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { numberKey } from '../comparisonKeys.ts';
import { daysApart, describePast, hasSameTotal, isSameSide, isSetApart } from '../duplicateCandidates.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';
import { resemblance } from '../nearlyEqualNumbers.ts';

/** An earlier document whose first page may be the same. */
interface EarlierDocument {
  readonly invoice: InvoiceUnderCheck;
  readonly past: PastInvoice;
  /** D1 or D3 tell of a copy: they name one document of all that came before, its other copies are told with it. */
  readonly isToldAsCopy: boolean;
}

/**
 * D2: the first page looks as that of an earlier document, and number or amount is the same: scanned or exported again under
 * another name, or changed. Same bytes are one document already.
 */
export const sameImage = defineDocumentTest({
  id: 'D2',
  code: 'DUPLICATE_IMAGE',
  source: 'Zauner 2010 (pHash); own',
  parameters: {
    /** Bits of 64 in which two pictures of one page differ at most. */
    mostBits: { value: 6, unit: 'bits' },
  },
  needs: ['picture of the page', 'earlier invoices'],
  candidates: (invoice): readonly EarlierDocument[] => {
    if (invoice.making?.hash == null || invoice.documentType === 'other') return [];
    const isToldAsCopy = checkExactDuplicate(invoice).length + checkFuzzyDuplicate(invoice).length > 0;
    return earlierOf(invoice).map((past) => ({ invoice, past, isToldAsCopy }));
  },
  condition: ({ invoice, past }, { mostBits }) => {
    const [own, other] = [invoice.making?.hash ?? null, invoice.history.pageHash(past.documentId)];
    return own !== null && other !== null && hashDistance(own, other) <= mostBits;
  },
  // Each picture compared is one more row to read.
  isConditionDear: true,
  guards: {
    setApart: ({ invoice, past }) => isSetApart(invoice, past),
    otherSide: ({ invoice, past }) => !isSameSide(invoice, past),
    // Pages of one form look alike: their date, number and amount tell them apart.
    otherDay: ({ invoice, past }) => (daysApart(invoice, past) ?? 0) !== 0,
    otherValues: ({ invoice, past }) => likenessOf(invoice, past) === null,
    toldAsCopy: ({ invoice, past, isToldAsCopy }) => isToldAsCopy && likenessOf(invoice, past) === 'copy',
  },
  lowerings: {
    otherTotal: { to: 'medium', when: ([{ invoice, past }]) => likenessOf(invoice, past) === 'altered' },
  },
  tells: 'first',
  tell: (_invoice, [{ past }], lowering) => ({
    severity: 'high',
    sentences: [say(lowering === null ? 'image.copy' : 'image.altered', { past: describePast(past) })],
    fields: lowering === null ? ['invoiceNumber', 'grandTotal'] : ['grandTotal', 'invoiceNumber'],
    relatedDocumentId: past.documentId,
  }),
});

/** Of the vendor, and of whoever asked for as much. */
function earlierOf({ vendorPast, history, extraction }: InvoiceUnderCheck): readonly PastInvoice[] {
  const { grandTotal, currency } = extraction.fields;
  const total = decimalSchema.safeParse(grandTotal?.value).data;
  const minor = total === undefined || currency === undefined ? null : toMinor(total, currency.value);
  const others = minor === null || currency === undefined ? [] : history.withTotal(minor, currency.value);
  return [...new Map([...vendorPast, ...others].map((past) => [past.documentId, past])).values()];
}

/** What of number and total is the same on two documents of one day; null where neither tells anything. */
function likenessOf(invoice: InvoiceUnderCheck, past: PastInvoice): 'copy' | 'altered' | null {
  const number = readingOf(invoice, 'invoiceNumber')?.value ?? null;
  const isUnread = number === null || past.invoiceNumber === null;
  const isSame =
    number !== null &&
    past.invoiceNumber !== null &&
    (numberKey(number) === past.numberKey || resemblance(number, past.invoiceNumber) === 'confusable');
  if (hasSameTotal(invoice, past)) return isSame || isUnread ? 'copy' : null;
  const isOtherTotal = amountOf(readingOf(invoice, 'grandTotal')) !== null && decimalOf(past.grandTotal) !== null;
  return isSame && isOtherTotal ? 'altered' : null;
}

import type { Finding } from '../../contract/findings.ts';
import { decimalSchema, toMinor } from '../../vocabulary/money.ts';
import type { PastInvoice } from '../InvoiceHistory.ts';
import { hashDistance } from '../../vocabulary/hashDistance.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf, decimalOf } from '../amounts.ts';
import { checkExactDuplicate } from '../checks/checkExactDuplicate.ts';
import { checkFuzzyDuplicate } from '../checks/checkFuzzyDuplicate.ts';
import { numberKey } from '../comparisonKeys.ts';
import { englishText } from '../../vocabulary/sentences/englishText.ts';
import { daysApart, describePast, hasSameTotal, isSameSide, isSetApart } from '../duplicateCandidates.ts';
import { makeFinding } from '../makeFinding.ts';
import { resemblance } from '../nearlyEqualNumbers.ts';

/** Bits of 64 in which two pictures of one page differ at most. */
const mostBits = 6;

/**
 * D2: the first page looks as that of an earlier document, and number or amount is the same: scanned or exported again under
 * another name, or changed. Same bytes are one document already. Guards: pages of one form look alike, so another date or number
 * tells them apart; what D1 and D3 tell is not told twice; documents a person set apart.
 */
export function checkSameImage(invoice: InvoiceUnderCheck): readonly Finding[] {
  const hash = invoice.making?.hash ?? null;
  if (hash === null || invoice.documentType === 'other') return [];
  // D1 and D3 name one document of all that came before: its other copies are told with it.
  const isToldAsCopy = checkExactDuplicate(invoice).length + checkFuzzyDuplicate(invoice).length > 0;
  for (const past of earlierOf(invoice)) {
    const likeness = howAlike(invoice, past);
    const how = likeness === 'copy' && isToldAsCopy ? null : likeness;
    const other = how === null ? null : invoice.history.pageHash(past.documentId);
    if (how !== null && other !== null && hashDistance(hash, other) <= mostBits) return [sameImage(invoice, past, how)];
  }
  return [];
}

/** Of the vendor, and of whoever asked for as much. */
function earlierOf({ vendorPast, history, extraction }: InvoiceUnderCheck): readonly PastInvoice[] {
  const { grandTotal, currency } = extraction.fields;
  const total = decimalSchema.safeParse(grandTotal?.value).data;
  const minor = total === undefined || currency === undefined ? null : toMinor(total, currency.value);
  const others = minor === null || currency === undefined ? [] : history.withTotal(minor, currency.value);
  return [...new Map([...vendorPast, ...others].map((past) => [past.documentId, past])).values()];
}

type Likeness = 'copy' | 'altered';

function howAlike(invoice: InvoiceUnderCheck, past: PastInvoice): Likeness | null {
  if (isSetApart(invoice, past) || !isSameSide(invoice, past) || (daysApart(invoice, past) ?? 0) !== 0) return null;
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

function sameImage(invoice: InvoiceUnderCheck, past: PastInvoice, how: Likeness): Finding {
  const what =
    how === 'copy'
      ? 'The first page looks as that of an earlier document; it may be the same one scanned or exported again'
      : 'The first page looks as that of an earlier document with the same number and another total; one of both may be altered or a correction';
  return makeFinding(invoice, {
    code: 'DUPLICATE_IMAGE',
    severity: how === 'copy' ? 'high' : 'medium',
    message: `${what}: ${englishText(describePast(past))}. Lay both side by side.`,
    fields: how === 'copy' ? ['invoiceNumber', 'grandTotal'] : ['grandTotal', 'invoiceNumber'],
    relatedDocumentId: past.documentId,
  });
}

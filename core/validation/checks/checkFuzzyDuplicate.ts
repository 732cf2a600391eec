import type { Finding } from '../../contract/findings.ts';
import type { Severity } from '../../vocabulary/fieldNames.ts';
import type { PastInvoice } from '../InvoiceHistory.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { numberKey } from '../comparisonKeys.ts';
import { daysApart, describePast, duplicateCandidates } from '../duplicateCandidates.ts';
import { makeFinding } from '../makeFinding.ts';
import { type Resemblance, resemblance } from '../nearlyEqualNumbers.ts';
import { say } from '../../vocabulary/sentences/say.ts';

const comparedDays = 365;
/** Amounts that recur at this distance or more are a contract's rhythm, not an invoice sent twice. */
const rhythmDays = 20;

/**
 * Catalogue test D3: the vendor sent the same total under a nearly equal number within a year; or, without any number
 * (receipts), the same total on the same day. Guards: consecutive numbers, amounts that recur, an exact match elsewhere.
 */
export function checkFuzzyDuplicate(invoice: InvoiceUnderCheck): readonly Finding[] {
  const candidates = duplicateCandidates(invoice).filter((past) => (daysApart(invoice, past) ?? 0) <= comparedDays);
  const number = readingOf(invoice, 'invoiceNumber')?.value;
  if (number === undefined) return checkNumberless(invoice, candidates);
  const key = numberKey(number);
  if (candidates.some((past) => past.numberKey === key)) return [];
  for (const past of candidates) {
    const alike = past.invoiceNumber === null ? null : resemblance(number, past.invoiceNumber);
    if (alike !== null && !isRhythm(invoice, past, alike, candidates))
      return [fuzzyFinding(invoice, number, past, alike)];
  }
  return [];
}

function isRhythm(
  invoice: InvoiceUnderCheck,
  past: PastInvoice,
  alike: Resemblance,
  all: readonly PastInvoice[],
): boolean {
  const days = daysApart(invoice, past);
  if (alike !== 'one-edit' || days === null || days < rhythmDays) return false;
  return all.filter((one) => (daysApart(invoice, one) ?? 0) >= rhythmDays).length >= 2;
}

const explanations = {
  confusable: 'duplicate.confusable',
  affix: 'duplicate.affix',
  'one-edit': 'duplicate.oneEdit',
} as const;

function fuzzyFinding(
  invoice: InvoiceUnderCheck,
  number: string,
  past: PastInvoice,
  alike: Exclude<Resemblance, null>,
): Finding {
  const isSameDay = daysApart(invoice, past) === 0;
  const severity: Severity = alike === 'one-edit' && !isSameDay ? 'medium' : 'high';
  return makeFinding(invoice, {
    code: 'DUPLICATE_FUZZY',
    severity,
    sentences: [say(explanations[alike], { number, other: past.invoiceNumber ?? '', past: describePast(past) })],
    fields: ['invoiceNumber', 'grandTotal'],
    relatedDocumentId: past.documentId,
  });
}

/** A number neither here nor there: vendor, total and day are all there is to compare. */
function checkNumberless(invoice: InvoiceUnderCheck, candidates: readonly PastInvoice[]): readonly Finding[] {
  const past = candidates.find((one) => one.invoiceNumber === null && daysApart(invoice, one) === 0);
  if (past === undefined) return [];
  return [
    makeFinding(invoice, {
      code: 'DUPLICATE_FUZZY',
      severity: 'medium',
      sentences: [say('duplicate.numberless', { past: describePast(past) })],
      fields: ['grandTotal', 'issueDate'],
      relatedDocumentId: past.documentId,
    }),
  ];
}

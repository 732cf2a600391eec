import type { Finding, FindingCode } from '../contract/findings.ts';
import { type InvoiceUnderCheck, type ValidationInput, invoiceUnderCheck, readingOf } from './InvoiceUnderCheck.ts';
import { accountChanged } from './checks/checkAccountChanged.ts';
import { accountShared } from './checks/checkAccountShared.ts';
import { bankCountry } from './checks/checkBankCountry.ts';
import { badBic } from './checks/checkBic.ts';
import { checkCurrency } from './checks/checkCurrency.ts';
import { dueBeforeIssue, futureDate, staleDate, ambiguousDate } from './checks/checkDates.ts';
import { checkDocumentKind } from './checks/checkDocumentKind.ts';
import { exactDuplicate } from './checks/checkExactDuplicate.ts';
import { fuzzyDuplicate } from './checks/checkFuzzyDuplicate.ts';
import { badIban } from './checks/checkIban.ts';
import { lineArithmetic } from './checks/checkLineArithmetic.ts';
import { lineSum } from './checks/checkLineSum.ts';
import { checkPagesReadable } from './checks/checkPagesReadable.ts';
import { payable } from './checks/checkPayable.ts';
import { requiredFields } from './checks/checkRequiredFields.ts';
import { totalSum } from './checks/checkSums.ts';
import { taxNumber } from './checks/checkTaxNumber.ts';
import { taxRate } from './checks/checkTaxRate.ts';
import { badVatId } from './checks/checkVatIds.ts';
import { unlikeVendor } from './forensics/checkMake.ts';
import { valueOverPicture } from './forensics/checkOverlay.ts';
import { paymentCode } from './forensics/checkPaymentCode.ts';
import { sameImage } from './forensics/checkSameImage.ts';

/** One check: the findings it has against a document, none where nothing is wrong or nothing can be tested. */
type Check = (invoice: InvoiceUnderCheck) => readonly Finding[];

const checks: readonly Check[] = [
  exactDuplicate.check,
  fuzzyDuplicate.check,
  sameImage.check,
  accountChanged.check,
  accountShared.check,
  badIban.check,
  bankCountry.check,
  badBic.check,
  badVatId.check,
  totalSum.check,
  lineSum.check,
  lineArithmetic.check,
  taxRate.check,
  payable.check,
  requiredFields.check,
  taxNumber.check,
  checkCurrency,
  dueBeforeIssue.check,
  futureDate.check,
  staleDate.check,
  ambiguousDate.check,
  checkDocumentKind,
  checkPagesReadable,
  unlikeVendor.check,
  valueOverPicture.check,
  paymentCode.check,
];

const rank = { info: 0, low: 1, medium: 2, high: 3, critical: 4 } as const;

/** Every finding against a document, gravest first. Pure: the same input always gives the same findings. */
export function validateInvoice(input: ValidationInput): readonly Finding[] {
  const invoice = invoiceUnderCheck(input);
  const own = checks.flatMap((check) => check(invoice));
  return [...inspectedOf(invoice), ...own.filter((finding) => !isSettled(invoice, finding))].sort(
    (one, other) => rank[other.severity] - rank[one.severity],
  );
}

/** What was found in the file, each shown where the field it is about stands on the page. */
function inspectedOf(invoice: InvoiceUnderCheck): readonly Finding[] {
  return (invoice.inspection?.findings ?? []).map((finding) => {
    const [field] = finding.fields;
    const reading = finding.box !== null || field === undefined ? undefined : readingOf(invoice, field);
    return reading === undefined ? finding : { ...finding, page: reading.page, box: reading.box };
  });
}

const arithmetic = new Set<FindingCode>(['SUM_MISMATCH', 'LINE_SUM_MISMATCH', 'LINE_ARITHMETIC', 'DUE_MISMATCH']);

/**
 * True where the rules of the norm have settled it: they know the allowances, payments and roundings an e-invoice states,
 * which these checks of a page can only guess. Values an analyst corrected are another matter.
 */
function isSettled({ inspection, extraction }: InvoiceUnderCheck, { code, fields }: Finding): boolean {
  return (
    inspection?.isHeldToNorm === true &&
    arithmetic.has(code) &&
    fields.every((field) => extraction.fields[field]?.source !== 'analyst')
  );
}

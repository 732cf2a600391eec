import type { Finding, FindingCode } from '../contract/findings.ts';
import { type InvoiceUnderCheck, type ValidationInput, invoiceUnderCheck, readingOf } from './InvoiceUnderCheck.ts';
import { checkAccountChanged } from './checks/checkAccountChanged.ts';
import { checkAccountShared } from './checks/checkAccountShared.ts';
import { checkBankCountry } from './checks/checkBankCountry.ts';
import { checkBic } from './checks/checkBic.ts';
import { checkCurrency } from './checks/checkCurrency.ts';
import { checkDates } from './checks/checkDates.ts';
import { checkDocumentKind } from './checks/checkDocumentKind.ts';
import { checkExactDuplicate } from './checks/checkExactDuplicate.ts';
import { checkFuzzyDuplicate } from './checks/checkFuzzyDuplicate.ts';
import { checkIban } from './checks/checkIban.ts';
import { checkLineArithmetic } from './checks/checkLineArithmetic.ts';
import { checkLineSum } from './checks/checkLineSum.ts';
import { checkPagesReadable } from './checks/checkPagesReadable.ts';
import { checkPayable } from './checks/checkPayable.ts';
import { checkRequiredFields } from './checks/checkRequiredFields.ts';
import { checkSums } from './checks/checkSums.ts';
import { checkTaxRate } from './checks/checkTaxRate.ts';
import { checkVatIds } from './checks/checkVatIds.ts';
import { unlikeVendor } from './forensics/checkMake.ts';
import { valueOverPicture } from './forensics/checkOverlay.ts';
import { paymentCode } from './forensics/checkPaymentCode.ts';
import { sameImage } from './forensics/checkSameImage.ts';

/** One check: the findings it has against a document, none where nothing is wrong or nothing can be tested. */
type Check = (invoice: InvoiceUnderCheck) => readonly Finding[];

const checks: readonly Check[] = [
  checkExactDuplicate,
  checkFuzzyDuplicate,
  sameImage.check,
  checkAccountChanged,
  checkAccountShared,
  checkIban,
  checkBankCountry,
  checkBic,
  checkVatIds,
  checkSums,
  checkLineSum,
  checkLineArithmetic,
  checkTaxRate,
  checkPayable,
  checkRequiredFields,
  checkCurrency,
  checkDates,
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

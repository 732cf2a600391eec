import type { Finding } from '../contract/findings.ts';
import { type InvoiceUnderCheck, type ValidationInput, invoiceUnderCheck } from './InvoiceUnderCheck.ts';
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

/** One check: the findings it has against a document, none where nothing is wrong or nothing can be tested. */
type Check = (invoice: InvoiceUnderCheck) => readonly Finding[];

const checks: readonly Check[] = [
  checkExactDuplicate,
  checkFuzzyDuplicate,
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
];

const rank = { info: 0, low: 1, medium: 2, high: 3, critical: 4 } as const;

/** Every finding against a document, gravest first. Pure: the same input always gives the same findings. */
export function validateInvoice(input: ValidationInput): readonly Finding[] {
  const invoice = invoiceUnderCheck(input);
  return checks.flatMap((check) => check(invoice)).sort((one, other) => rank[other.severity] - rank[one.severity]);
}

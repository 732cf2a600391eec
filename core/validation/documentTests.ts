import type { InvoiceUnderCheck } from './InvoiceUnderCheck.ts';
import { accountChanged } from './checks/checkAccountChanged.ts';
import { accountShared } from './checks/checkAccountShared.ts';
import { bankCountry } from './checks/checkBankCountry.ts';
import { badBic } from './checks/checkBic.ts';
import { ambiguousDate, dueBeforeIssue, futureDate, staleDate } from './checks/checkDates.ts';
import { exactDuplicate } from './checks/checkExactDuplicate.ts';
import { fuzzyDuplicate } from './checks/checkFuzzyDuplicate.ts';
import { badIban } from './checks/checkIban.ts';
import { lineArithmetic } from './checks/checkLineArithmetic.ts';
import { lineSum } from './checks/checkLineSum.ts';
import { payable } from './checks/checkPayable.ts';
import { requiredFields } from './checks/checkRequiredFields.ts';
import { totalSum } from './checks/checkSums.ts';
import { taxNumber } from './checks/checkTaxNumber.ts';
import { taxRate } from './checks/checkTaxRate.ts';
import { badVatId } from './checks/checkVatIds.ts';
import { unlikeVendor } from './forensics/checkMake.ts';
import { valueOverPicture } from './forensics/checkOverlay.ts';
import { paymentCode } from './forensics/checkPaymentCode.ts';
import { revisions } from './forensics/checkRevisions.ts';
import { sameImage } from './forensics/checkSameImage.ts';
import type { DocumentTest } from './frame/DocumentTest.ts';
import type { HybridInvoice } from './hybrid/HybridInvoice.ts';
import { dataAndPage } from './hybrid/compareHybrid.ts';

/** Tests of the AP-test catalogue that `validateInvoice` runs, in the order of the catalogue. */
export const documentTests: readonly DocumentTest<InvoiceUnderCheck>[] = [
  exactDuplicate,
  sameImage,
  fuzzyDuplicate,
  dueBeforeIssue,
  futureDate,
  staleDate,
  ambiguousDate,
  accountChanged,
  accountShared,
  bankCountry,
  badIban,
  badBic,
  badVatId,
  paymentCode,
  totalSum,
  lineSum,
  lineArithmetic,
  taxRate,
  taxNumber,
  payable,
  requiredFields,
  unlikeVendor,
  valueOverPicture,
];

/** Those that are run once over the data of a hybrid invoice and its pages, as they were sent. */
export const hybridTests: readonly DocumentTest<HybridInvoice>[] = [dataAndPage];

/** Those that are run once over a file as it was sent. */
export const fileTests: readonly DocumentTest<Uint8Array>[] = [revisions];

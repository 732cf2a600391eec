import type { InvoiceUnderCheck } from './InvoiceUnderCheck.ts';
import { unlikeVendor } from './forensics/checkMake.ts';
import { valueOverPicture } from './forensics/checkOverlay.ts';
import { paymentCode } from './forensics/checkPaymentCode.ts';
import { revisions } from './forensics/checkRevisions.ts';
import { sameImage } from './forensics/checkSameImage.ts';
import type { DocumentTest } from './frame/DocumentTest.ts';

/** Tests of the AP-test catalogue that `validateInvoice` runs, in the order of the catalogue. */
export const documentTests: readonly DocumentTest<InvoiceUnderCheck>[] = [
  sameImage,
  paymentCode,
  unlikeVendor,
  valueOverPicture,
];

/** Those that are run once over a file as it was sent. */
export const fileTests: readonly DocumentTest<Uint8Array>[] = [revisions];

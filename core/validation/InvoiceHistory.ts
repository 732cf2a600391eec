import type { Decimal } from '../vocabulary/money.ts';
import type { IsoDate } from '../vocabulary/dates.ts';

/** An earlier invoice as validation and scoring compare with it. */
export interface PastInvoice {
  readonly documentId: string;
  readonly fileName: string;
  readonly documentType: string;
  readonly vendor: string | null;
  readonly vendorKey: string | null;
  readonly vendorVatId: string | null;
  readonly invoiceNumber: string | null;
  readonly numberKey: string | null;
  readonly issueDate: IsoDate | null;
  readonly currency: string | null;
  readonly grandTotal: Decimal | null;
  readonly grandTotalMinor: number | null;
  readonly iban: string | null;
}

/** Keys of names and VAT ids under which one vendor's invoices come. */
export interface VendorNames {
  readonly vendorKeys: readonly string[];
  readonly vatIds: readonly string[];
}

/** What validation and scoring may look up; never answers the document being checked itself. */
export interface InvoiceHistory {
  /** Invoices of the same vendor (same VAT id, or same `vendorKey`), newest first, at most `limit`. */
  ofVendor(vendorKey: string | null, vendorVatId: string | null, limit: number): readonly PastInvoice[];
  /** Invoices whose total equals this amount in this currency, newest first, at most 200. */
  withTotal(grandTotalMinor: number, currency: string): readonly PastInvoice[];
  /** Invoices that name this account, newest first, at most 200. */
  withAccount(iban: string): readonly PastInvoice[];
  /** The perceptual hash of a document's first page; null where it has none. */
  pageHash(documentId: string): string | null;
  /** The vendor's own name and VAT id, and those of records that people said are the same vendor. */
  namesOf(vendorKey: string | null, vendorVatId: string | null): VendorNames;
}

import type { InvoiceRecord, InvoiceRecords } from '../contract/invoiceRecord.ts';

/** The JSON release of these records; `invoiceRecordsSchema` is its form. */
export function recordsDocument(
  records: readonly InvoiceRecord[],
  profile: string,
  releasedAt: string,
): InvoiceRecords {
  return { format: 'vouch.invoices', version: 1, releasedAt, profile, invoices: records };
}

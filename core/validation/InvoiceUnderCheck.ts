import type { Extraction, FieldReading } from '../contract/extraction.ts';
import type { Inspection } from '../contract/findings.ts';
import type { PageReading } from '../contract/reading.ts';
import type { IsoDate } from '../vocabulary/dates.ts';
import { type DocumentType, type FieldName, documentTypeSchema } from '../vocabulary/fieldNames.ts';
import type { Making } from './forensics/Making.ts';
import type { InvoiceHistory, PastInvoice } from './InvoiceHistory.ts';
import { vendorKey } from './comparisonKeys.ts';

/** What validation is given. `today` decides what is in the future; `history` never holds the document itself. */
export interface ValidationInput {
  readonly extraction: Extraction;
  readonly pages: readonly PageReading[];
  /** What was found in the file as it was sent, whatever an analyst corrected since. */
  readonly inspection?: Inspection;
  /** How it was made, beside the vendor's earlier documents; absent where nobody looked. */
  readonly making?: Making;
  readonly history: InvoiceHistory;
  /** Documents a person said are other invoices, however alike. */
  readonly setApart?: ReadonlySet<string>;
  readonly today: IsoDate;
}

/** A document with what every check asks about it, looked up once. */
export interface InvoiceUnderCheck extends ValidationInput {
  readonly documentType: DocumentType;
  readonly vendorKey: string | null;
  readonly vendorVatId: string | null;
  /** Documents of the same vendor, newest first. */
  readonly vendorPast: readonly PastInvoice[];
}

/** How far back one vendor's documents are compared. */
const vendorPastLimit = 200;

export function invoiceUnderCheck(input: ValidationInput): InvoiceUnderCheck {
  const { fields } = input.extraction;
  const key = fields.vendor === undefined ? null : vendorKey(fields.vendor.value);
  const vatId = fields.vendorVatId?.value ?? null;
  return {
    ...input,
    documentType: documentTypeSchema.safeParse(fields.documentType?.value).data ?? 'other',
    vendorKey: key,
    vendorVatId: vatId,
    vendorPast: key === null && vatId === null ? [] : input.history.ofVendor(key, vatId, vendorPastLimit),
  };
}

/** The reading of a field; undefined where the document has none. */
export function readingOf(invoice: InvoiceUnderCheck, field: FieldName): FieldReading | undefined {
  return invoice.extraction.fields[field];
}

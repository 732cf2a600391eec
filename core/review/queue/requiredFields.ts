import type { DocumentType, FieldName } from '../../vocabulary/fieldNames.ts';

const ofInvoice = [
  'vendor',
  'invoiceNumber',
  'issueDate',
  'currency',
  'grandTotal',
] as const satisfies readonly FieldName[];

/**
 * Values without which a document is not confirmed unless an analyst insists: what EN 16931 asks of every invoice (BR-02,
 * BR-03, BR-05, BR-06, BR-14), and of a receipt what a payment is booked by.
 */
const byType: Readonly<Record<DocumentType, readonly FieldName[]>> = {
  invoice: ofInvoice,
  'credit note': ofInvoice,
  receipt: ['issueDate', 'currency', 'grandTotal'],
  other: [],
};

export function requiredFields(documentType: DocumentType): readonly FieldName[] {
  return byType[documentType];
}

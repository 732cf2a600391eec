import { z } from 'zod';

/** The header fields Vouch extracts, in the order screens list them. */
export const fieldNames = [
  'documentType',
  'vendor',
  'vendorVatId',
  'address',
  'buyer',
  'buyerVatId',
  'invoiceNumber',
  'purchaseOrder',
  'issueDate',
  'dueDate',
  'currency',
  'netTotal',
  'taxTotal',
  'grandTotal',
  'duePayable',
  'iban',
  'bic',
] as const;
export const fieldNameSchema = z.enum(fieldNames);
export type FieldName = z.infer<typeof fieldNameSchema>;

/** A field's name in English words: "vendorVatId" is said "vendor VAT id". */
export function spokenFieldName(field: FieldName): string {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.replace(/\b(?:vat|iban|bic)\b/g, (word) => word.toUpperCase());
}

export const moneyFields = ['netTotal', 'taxTotal', 'grandTotal', 'duePayable'] as const satisfies readonly FieldName[];

export const documentTypeSchema = z.enum(['invoice', 'credit note', 'receipt', 'other']);
export type DocumentType = z.infer<typeof documentTypeSchema>;

/** The cells of one line item. */
export const lineItemCells = ['description', 'quantity', 'unitPrice', 'taxRate', 'lineTotal'] as const;
export const lineItemCellSchema = z.enum(lineItemCells);
export type LineItemCell = z.infer<typeof lineItemCellSchema>;

export const severitySchema = z.enum(['info', 'low', 'medium', 'high', 'critical']);
export type Severity = z.infer<typeof severitySchema>;

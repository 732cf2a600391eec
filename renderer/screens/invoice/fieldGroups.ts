import { fieldNames, type FieldName } from '../../../core/vocabulary/fieldNames.ts';

export type FieldGroupName = 'document' | 'parties' | 'amounts' | 'payment';

/** The panel's groups and their fields, in the order the Tab key walks them. Holds every field name once (tested). */
export const fieldGroups: readonly { readonly name: FieldGroupName; readonly fields: readonly FieldName[] }[] = [
  { name: 'document', fields: ['documentType', 'invoiceNumber', 'purchaseOrder', 'issueDate', 'dueDate'] },
  { name: 'parties', fields: ['vendor', 'vendorVatId', 'address', 'buyer', 'buyerVatId'] },
  { name: 'amounts', fields: ['currency', 'netTotal', 'taxTotal', 'grandTotal', 'duePayable'] },
  { name: 'payment', fields: ['iban', 'bic'] },
];

export const fieldOrder: readonly FieldName[] = fieldGroups.flatMap(({ fields }) => fields);

/** True where every field of the vocabulary stands in exactly one group. */
export function groupsAreComplete(): boolean {
  return fieldOrder.length === fieldNames.length && fieldNames.every((name) => fieldOrder.includes(name));
}

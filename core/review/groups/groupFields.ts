import type { GroupKind } from '../../contract/groups.ts';
import { type FieldName, fieldNames } from '../../vocabulary/fieldNames.ts';
import { formOf } from '../fieldForm.ts';

const fieldsOfKind: Readonly<Record<GroupKind, readonly FieldName[]>> = {
  accounts: ['iban', 'bic'],
  taxIds: ['vendorVatId', 'buyerVatId'],
  dates: ['issueDate', 'dueDate'],
  numbers: ['invoiceNumber', 'purchaseOrder'],
  currencies: ['currency'],
  amounts: ['netTotal', 'taxTotal', 'grandTotal', 'duePayable'],
  glyphs: fieldNames.filter((field) => ['amount', 'date', 'code'].includes(formOf(field))),
};

/** The fields a group gathers. */
export function groupFields(kind: GroupKind): readonly FieldName[] {
  return fieldsOfKind[kind];
}

const identifiers: ReadonlySet<FieldName> = new Set(['iban', 'bic', 'vendorVatId', 'buyerVatId']);

/** True for values that belong to a party, not to one document: read alike twice, they are right or wrong together. */
export function isIdentifier(field: FieldName): boolean {
  return identifiers.has(field);
}

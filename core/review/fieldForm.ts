import { Big } from 'big.js';
import { foldText } from '../extraction/labels/foldText.ts';
import { assertNever } from '../vocabulary/assertNever.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import { decimalSchema } from '../vocabulary/money.ts';

/**
 * How a field's value is found on a page. `constant`: the same on every document of a layout, printed or not.
 * `meaning`: what the page says is right in general and means something else with this vendor, such as "$".
 */
export type FieldForm = 'amount' | 'date' | 'code' | 'text' | 'constant' | 'meaning';

export function formOf(field: FieldName): FieldForm {
  switch (field) {
    case 'netTotal':
    case 'taxTotal':
    case 'grandTotal':
    case 'duePayable':
      return 'amount';
    case 'issueDate':
    case 'dueDate':
      return 'date';
    case 'vendorVatId':
    case 'buyerVatId':
    case 'invoiceNumber':
    case 'purchaseOrder':
    case 'iban':
    case 'bic':
      return 'code';
    case 'buyer':
      return 'text';
    case 'vendor':
    case 'address':
      return 'constant';
    case 'currency':
    case 'documentType':
      return 'meaning';
    default:
      return assertNever(field);
  }
}

const compactFields: ReadonlySet<FieldName> = new Set(['vendorVatId', 'buyerVatId', 'iban', 'bic']);

/** Printed text in the canonical form of a code or name field. */
export function canonicalText(field: FieldName, printed: string): string {
  return compactFields.has(field)
    ? printed.toUpperCase().replace(/[\s.\-/_:,;()]/g, '')
    : printed
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(/[,;:]$/u, '');
}

/** Whether two values of a field are the same to a reader: amounts by size, names without case and punctuation. */
export function sameValue(field: FieldName, one: string, other: string): boolean {
  if (one === other) return true;
  const form = formOf(field);
  if (form === 'amount') return sameAmount(one, other);
  if (form === 'date' || form === 'meaning') return false;
  return foldText(one) === foldText(other) && foldText(one) !== '';
}

function sameAmount(one: string, other: string): boolean {
  if (!decimalSchema.safeParse(one).success || !decimalSchema.safeParse(other).success) return false;
  return new Big(one).abs().eq(new Big(other).abs());
}

import { assertNever } from '../assertNever.ts';
import type { FieldName, LineItemCell } from '../fieldNames.ts';
import { type Currency, type Decimal, minorDigits } from '../money.ts';
import type { Computation } from './Computation.ts';
import { computeAmount } from './amountExpression.ts';
import { computeDate, type DateContext } from './dateExpression.ts';

/** Decimals a quantity, price or rate is computed to. */
const fineDigits = 4;

/**
 * What an expression typed into a field comes to. Only amounts and dates are computed: an invoice number "2024-001" or
 * "12/3" is never one. Null for text to be taken as it is.
 */
export function computeTyped(
  field: FieldName,
  typed: string,
  currency: Currency | null,
  dates: DateContext,
): Computation {
  switch (field) {
    case 'netTotal':
    case 'taxTotal':
    case 'grandTotal':
    case 'duePayable':
      return computeAmount(typed, currency, minorDigits(currency ?? ''));
    case 'issueDate':
    case 'dueDate':
      return computeDate(typed, field, dates);
    case 'documentType':
    case 'vendor':
    case 'vendorVatId':
    case 'address':
    case 'buyer':
    case 'buyerVatId':
    case 'invoiceNumber':
    case 'purchaseOrder':
    case 'currency':
    case 'iban':
    case 'bic':
      return null;
    default:
      return assertNever(field);
  }
}

/** What an expression typed into a cell of a line comes to; descriptions are never computed. */
export function computeTypedCell(cell: LineItemCell, typed: string, currency: Currency | null): Computation {
  switch (cell) {
    case 'description':
      return null;
    case 'lineTotal':
      return computeAmount(typed, currency, minorDigits(currency ?? ''));
    case 'quantity':
    case 'unitPrice':
    case 'taxRate':
      return computeAmount(typed, currency, fineDigits);
    default:
      return assertNever(cell);
  }
}

/** A decimal as text that can be typed: with a digit more where three decimals could be taken for thousands. */
export function typeableDecimal(value: Decimal): string {
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(value) ? `${value}0` : value;
}

import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import { isIsoDate } from '../../../core/vocabulary/dates.ts';
import type { FieldName } from '../../../core/vocabulary/fieldNames.ts';
import { decimalSchema } from '../../../core/vocabulary/money.ts';
import { type Formats, perLanguage } from '../../ui/formats.ts';

/** A canonical value as people read it. Text that is not canonical comes back as it is. `currency`: the document's. */
export function formatValue(field: FieldName, value: string, formats: Formats, currency: string | null): string {
  switch (field) {
    case 'netTotal':
    case 'taxTotal':
    case 'grandTotal':
    case 'duePayable':
      return formatAmount(value, formats, currency);
    case 'issueDate':
    case 'dueDate':
      return isIsoDate(value) ? formats.date(value) : value;
    case 'iban':
      return formatIban(value);
    case 'documentType':
    case 'currency':
    case 'bic':
    case 'vendorVatId':
    case 'buyerVatId':
    case 'vendor':
    case 'address':
    case 'buyer':
    case 'invoiceNumber':
    case 'purchaseOrder':
      return value;
    default:
      return assertNever(field);
  }
}

/** True for fields whose values are compared digit by digit, one above the other. */
export function isNumeric(field: FieldName): boolean {
  return field === 'netTotal' || field === 'taxTotal' || field === 'grandTotal' || field === 'duePayable';
}

/** An amount with the currency's digits; text that is none as it is. */
export function formatAmount(value: string, formats: Formats, currency: string | null): string {
  return isDecimal(value) ? formats.amount(value, currency) : value;
}

const quantities = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 9 }));

/** Quantities and rates: the digits given, with the locale's marks. */
export function formatQuantity(value: string, locale: string): string {
  return isDecimal(value) ? quantities(locale).format(value) : value;
}

/** An account number in groups of four, as banks print it (ISO 13616 print format). */
function formatIban(value: string): string {
  return value.replace(/(.{4})(?=.)/g, '$1 ');
}

/**
 * The text to start editing with: amounts with the locale's decimal mark and no groups, everything else canonical. The
 * engine reads it back to the same value.
 */
export function editableText(field: FieldName, value: string, locale: string): string {
  if (!isNumeric(field) || !isDecimal(value)) return field === 'iban' ? formatIban(value) : value;
  const [whole = '', fraction] = value.split('.');
  return fraction === undefined ? whole : `${whole}${decimalMark(locale)}${fraction}`;
}

const decimalMark = perLanguage((locale) => {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
});

/** Decimal text is what Intl formats digit by digit, without a float in between. */
function isDecimal(text: string): text is `${number}` {
  return decimalSchema.safeParse(text).success;
}

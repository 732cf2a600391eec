import { assertNever } from './assertNever.ts';
import { isIsoDate } from './dates.ts';
import { VouchFailure } from './failure.ts';
import { type FieldName, documentTypeSchema } from './fieldNames.ts';
import { type Currency, type Decimal, minorDigits } from './money.ts';

/**
 * What a person typed into a field, in the canonical form the field is stored in; null for nothing. Checksums are not
 * asked for: a wrong IBAN that is printed on the page must be recordable, and the checks then say that it is wrong.
 * `currency` is the document's, which settles whether "1.234" has thousandths.
 * @throws VouchFailure INVALID_VALUE with what to type instead
 */
export function normaliseTyped(field: FieldName, typed: string, currency: Currency | null): string | null {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (text === '') return null;
  switch (field) {
    case 'netTotal':
    case 'taxTotal':
    case 'grandTotal':
    case 'duePayable':
      return typedAmount(text, currency);
    case 'issueDate':
    case 'dueDate':
      return typedDate(text);
    case 'currency':
      return typedCurrency(text);
    case 'documentType':
      return typedDocumentType(text);
    case 'iban':
      return compact(text, /^[A-Z]{2}\d{2}[A-Z0-9]{6,30}$/, 'an account number (IBAN)', 'DE89 3704 0044 0532 0130 00');
    case 'bic':
      return compact(text, /^[A-Z0-9]{6,11}$/, 'a bank code (BIC)', 'COBADEFFXXX');
    case 'vendorVatId':
    case 'buyerVatId':
      return compact(text, /^[A-Z0-9+*]{4,20}$/, 'a VAT id', 'DE136695976');
    case 'vendor':
    case 'address':
    case 'buyer':
    case 'invoiceNumber':
    case 'purchaseOrder':
      return text;
    default:
      return assertNever(field);
  }
}

/**
 * An amount in any usual notation: "1.234,56", "1,234.56", "1 234,56", "1'234.56", "12,50-", "(12.50)", "€ 5". One
 * separator before exactly three digits may part thousands or decimals: it is refused rather than guessed.
 */
export function typedAmount(text: string, currency: Currency | null): Decimal {
  const bare = text
    .replace(/[\u2212\u2013]/gu, '-')
    .replace(/[\p{Sc}]|\b[A-Za-z]{3}\b/gu, '')
    .trim();
  const signed = /^(?:\((?<bracketed>[^()-]+)\)|(?<leading>-?)\s*(?<plain>[^()-]+?)\s*(?<trailing>-?))$/u.exec(bare);
  const digits = signed?.groups?.['bracketed'] ?? signed?.groups?.['plain'];
  if (digits === undefined) throw notAnAmount(text);
  const { leading, trailing, bracketed } = signed?.groups ?? {};
  if (leading && trailing) throw notAnAmount(text);
  const decimal = unsignedAmount(digits.trim(), currency);
  if (decimal === null) throw notAnAmount(text);
  const isNegative = Boolean(leading || trailing || bracketed) && /[1-9]/.test(decimal);
  return isNegative ? `-${decimal}` : decimal;
}

function unsignedAmount(digits: string, currency: Currency | null): Decimal | null {
  if (/^\d+$/.test(digits)) return tidy(digits, '');
  const lastPoint = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const separator = digits.charAt(lastPoint);
  const isDecimal = lastPoint >= 0 && digits.indexOf(separator) === lastPoint;
  if (!isDecimal) return grouped(digits, '');
  const whole = digits.slice(0, lastPoint);
  const fraction = digits.slice(lastPoint + 1);
  if (mayBeThousands(whole, fraction) && minorDigits(currency ?? '') !== 3) throw ambiguousAmount(digits);
  return /^\d{1,9}$/.test(fraction) ? grouped(whole, fraction) : null;
}

function mayBeThousands(whole: string, fraction: string): boolean {
  return /^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3;
}

/** Digits in one style of groups: threes ("1 234 567"), or the Indian 3 and twos ("12,34,567"). */
function grouped(whole: string, fraction: string): Decimal | null {
  const isGrouped = /^\d{1,3}(?:(?<mark>[ .,'\u2019])\d{3})(?:\k<mark>\d{3})*$|^\d{1,2}(?:,\d{2})+,\d{3}$/u.test(whole);
  return isGrouped || /^\d+$/.test(whole) ? tidy(whole.replace(/\D/g, ''), fraction) : null;
}

function tidy(whole: string, fraction: string): Decimal | null {
  const trimmed = whole.replace(/^0+(?=\d)/, '');
  if (trimmed.length > 18) return null;
  return fraction === '' ? trimmed : `${trimmed}.${fraction}`;
}

/** A date typed as ISO ("2026-03-04") or day first ("4.3.2026", "04/03/26"). Month first is refused, not guessed. */
export function typedDate(text: string): string {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/.exec(text);
  const date = iso ? dateText(iso[1], iso[2], iso[3]) : dateText(local?.[4], local?.[3], local?.[1]);
  if (isIsoDate(date)) return date;
  throw new VouchFailure(
    'INVALID_VALUE',
    `"${text}" is not a date Vouch understands.`,
    'Type the day first, such as 31.12.2026, or 2026-12-31.',
  );
}

function dateText(year = '', month = '', day = ''): string {
  return `${fourDigits(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Two-digit years: 00 to 79 are of this century. */
function fourDigits(year: string): string {
  if (year.length !== 2) return year;
  return Number(year) < 80 ? `20${year}` : `19${year}`;
}

function typedCurrency(text: string): Currency {
  const sign = new Map([
    ['€', 'EUR'],
    ['£', 'GBP'],
  ]).get(text);
  return sign ?? compact(text, /^[A-Z]{3}$/, 'a currency code', 'EUR');
}

function typedDocumentType(text: string): string {
  const type = documentTypeSchema.safeParse(text.toLowerCase().replaceAll('-', ' '));
  if (type.success) return type.data;
  throw new VouchFailure(
    'INVALID_VALUE',
    `"${text}" is not a type of document.`,
    `Choose one of: ${documentTypeSchema.options.join(', ')}.`,
  );
}

function compact(text: string, shape: RegExp, what: string, example: string): string {
  const bare = text.toUpperCase().replace(/[\s.\-/]/g, '');
  if (shape.test(bare)) return bare;
  throw new VouchFailure('INVALID_VALUE', `"${text}" is not ${what}.`, `Type it like ${example}.`);
}

function notAnAmount(text: string): VouchFailure {
  return new VouchFailure('INVALID_VALUE', `"${text}" is not an amount.`, 'Type it like 1234.56 or 1.234,56.');
}

function ambiguousAmount(digits: string): VouchFailure {
  const plain = digits.replace(/\D/g, '');
  return new VouchFailure(
    'INVALID_VALUE',
    `"${digits}" could be ${plain} or ${digits.replace(',', '.')}.`,
    `Type ${plain}.00, or ${digits.replace(',', '.')}0 if thousandths are meant.`,
  );
}

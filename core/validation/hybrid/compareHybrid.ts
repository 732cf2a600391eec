import { isValidIBAN } from 'ibantools';
import type { Extraction, FieldReading } from '../../contract/extraction.ts';
import type { Finding } from '../../contract/findings.ts';
import type { PageReading } from '../../contract/reading.ts';
import { assertNever } from '../../vocabulary/assertNever.ts';
import type { FieldName, Severity } from '../../vocabulary/fieldNames.ts';
import { vendorKey } from '../comparisonKeys.ts';
import { canonicalAmount, lettersOf, type PrintedText, printedText, wordsOf } from './printedText.ts';
import type { SentenceValue } from '../../vocabulary/sentences/Sentence.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { saying } from '../saying.ts';

export interface HybridInvoice {
  /** What the embedded XML states. */
  readonly stated: Extraction;
  /** What the pages show, read without the XML. */
  readonly seen: Extraction;
  readonly pages: readonly PageReading[];
}

/** 'not compared': the page does not show the value, or not surely enough to hold it against the XML. */
export type Comparison = 'agrees' | 'contradicts' | 'not compared';

type Kind = 'amount' | 'date' | 'account' | 'identifier' | 'name' | 'currency';

type ComparedName = Exclude<FieldName, 'documentType' | 'address' | 'buyerVatId' | 'purchaseOrder' | 'bic'>;

interface ComparedField {
  readonly field: ComparedName;
  readonly kind: Kind;
  readonly severity: Severity;
}

/** What is compared, gravest first: where the money goes, how much, then who, what and when. */
const compared: readonly ComparedField[] = [
  { field: 'iban', kind: 'account', severity: 'critical' },
  { field: 'grandTotal', kind: 'amount', severity: 'high' },
  { field: 'duePayable', kind: 'amount', severity: 'high' },
  { field: 'netTotal', kind: 'amount', severity: 'high' },
  { field: 'taxTotal', kind: 'amount', severity: 'high' },
  { field: 'currency', kind: 'currency', severity: 'high' },
  { field: 'vendor', kind: 'name', severity: 'high' },
  { field: 'vendorVatId', kind: 'identifier', severity: 'medium' },
  { field: 'buyer', kind: 'name', severity: 'medium' },
  { field: 'invoiceNumber', kind: 'identifier', severity: 'medium' },
  { field: 'issueDate', kind: 'date', severity: 'medium' },
  { field: 'dueDate', kind: 'date', severity: 'medium' },
];

/** A reading of the page less sure than this says nothing against the XML. */
const sureFrom: Readonly<Record<Kind, number>> = {
  amount: 0.6,
  date: 0.6,
  account: 0.5,
  identifier: 0.6,
  name: 0.6,
  currency: 0.8,
};

/**
 * Where the embedded data of a hybrid invoice says something else than its pages: people approve the page, programs pay
 * the data. A value counts as contradicted only where the page surely shows another for the same field and the stated one
 * stands nowhere on the pages.
 */
export function compareHybrid(invoice: HybridInvoice): readonly Finding[] {
  const printed = printedText(invoice.pages);
  if (printed.letters === '') return [];
  return compared.flatMap((field) => {
    const stated = invoice.stated.fields[field.field];
    const seen = seenFor(field, invoice, printed);
    const isContradicted = compareField(field, invoice, printed) === 'contradicts';
    return stated === undefined || seen === undefined || !isContradicted ? [] : [mismatch(field, stated, seen)];
  });
}

/** How the two say one field. */
export function compareField(field: ComparedField, invoice: HybridInvoice, printed: PrintedText): Comparison {
  const stated = invoice.stated.fields[field.field];
  if (stated === undefined) return 'not compared';
  const seen = seenFor(field, invoice, printed);
  if (seen !== undefined && isSame(field.kind, stated.value, seen.value)) return 'agrees';
  if (isPrinted(field.kind, stated.value, printed)) return 'agrees';
  if (seen === undefined || seen.source === 'derived' || seen.confidence < sureFrom[field.kind]) return 'not compared';
  return 'contradicts';
}

/** What the page shows; for the account any valid IBAN that stands on it, if none was read as the invoice's own. */
function seenFor(
  { field, kind }: ComparedField,
  { seen }: HybridInvoice,
  { raw }: PrintedText,
): FieldReading | undefined {
  const reading = seen.fields[field];
  if (reading !== undefined || kind !== 'account') return reading;
  const iban = (raw.match(/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/g) ?? [])
    .map((text) => text.replace(/ /g, ''))
    .find((text) => isValidIBAN(text));
  return iban === undefined
    ? undefined
    : { value: iban, raw: iban, page: null, box: null, confidence: 0.9, source: 'text-layer' };
}

function isSame(kind: Kind, stated: string, seen: string): boolean {
  switch (kind) {
    case 'amount':
      return canonicalAmount(stated) === canonicalAmount(seen);
    case 'name':
      return vendorKey(stated) === vendorKey(seen) || shareOfWords(stated, new Set(wordsOf(seen))) >= 0.6;
    case 'account':
    case 'identifier':
    case 'date':
    case 'currency':
      return lettersOf(stated) === lettersOf(seen);
    default:
      return assertNever(kind);
  }
}

function isPrinted(kind: Kind, stated: string, printed: PrintedText): boolean {
  switch (kind) {
    case 'amount': {
      const amount = canonicalAmount(stated);
      // A sum of nothing is often not printed, and its digits stand in every other number.
      return amount !== null && amount !== '0.00' && printed.amounts.has(amount);
    }
    case 'date':
      return printed.dates.has(stated);
    case 'name':
      return printed.letters.includes(lettersOf(stated)) || shareOfWords(stated, printed.words) >= 0.6;
    case 'account':
    case 'identifier':
      return printed.letters.includes(lettersOf(stated));
    case 'currency':
      return new RegExp(`\\b${stated}\\b|${signs[stated] ?? stated}`, 'i').test(printed.raw);
    default:
      return assertNever(kind);
  }
}

/** Signs and words by which pages name a currency; "$" and "kr" are many currencies' and so never contradict one. */
const signs: Readonly<Partial<Record<string, string>>> = {
  EUR: '€|euro',
  GBP: '£',
  USD: '\\$|dollar',
  CAD: '\\$',
  AUD: '\\$',
  CHF: '\\bfr\\.',
  PLN: 'zł',
  CZK: 'kč',
  DKK: '\\bkr\\b',
  SEK: '\\bkr\\b',
  NOK: '\\bkr\\b',
  JPY: '¥',
  CNY: '¥',
};

/** Share of the words of a name that are among others; 0 for a name without words. */
function shareOfWords(name: string, among: ReadonlySet<string>): number {
  const words = wordsOf(vendorKey(name) ?? name);
  return words.length === 0 ? 0 : words.filter((word) => among.has(word)).length / words.length;
}

function mismatch({ field, kind, severity }: ComparedField, stated: FieldReading, seen: FieldReading): Finding {
  return {
    code: 'XML_PAGE_MISMATCH',
    severity,
    ...saying(
      say('hybrid.mismatch', {
        stated: shownAs(kind, stated.value),
        what: say(`hybrid.${field}`),
        seen: shownAs(kind, seen.value),
      }),
    ),
    fields: [field],
    page: seen.page,
    box: seen.box,
    relatedDocumentId: null,
  };
}

function shownAs(kind: Kind, value: string): SentenceValue {
  if (kind === 'amount') return { amount: value, currency: null };
  return kind === 'date' ? { date: value } : value;
}

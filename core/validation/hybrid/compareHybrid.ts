import { isValidIBAN } from 'ibantools';
import type { FieldReading } from '../../contract/extraction.ts';
import type { FieldName, Severity } from '../../vocabulary/fieldNames.ts';
import type { SentenceValue } from '../../vocabulary/sentences/Sentence.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { defineHybridTest } from '../frame/DocumentTest.ts';
import type { HybridInvoice } from './HybridInvoice.ts';
import { type PrintedText, printedText } from './printedText.ts';
import { type ValueKind, isPrintedValue, isSameValue } from './sameValue.ts';

type ComparedName = Exclude<FieldName, 'documentType' | 'address' | 'buyerVatId' | 'purchaseOrder' | 'bic'>;

interface ComparedField {
  readonly field: ComparedName;
  readonly kind: ValueKind;
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

/** Which parameter says how sure a page must have been read to hold a value of the kind against the data. */
const sureness = {
  account: 'sureAccount',
  currency: 'sureCurrency',
  amount: 'sureOther',
  date: 'sureOther',
  identifier: 'sureOther',
  name: 'sureOther',
} as const satisfies Record<ValueKind, string>;

/** A value the data states, beside what the page shows for the same field. */
interface StatedTwice extends ComparedField {
  readonly stated: FieldReading;
  readonly seen: FieldReading;
  readonly printed: PrintedText;
}

/**
 * X3, data and page: the embedded data of a hybrid invoice says something else than its pages. People approve the page, programs pay
 * the data.
 */
export const dataAndPage = defineHybridTest({
  id: 'X3-data',
  code: 'XML_PAGE_MISMATCH',
  source: 'Factur-X 1.0.7; htpbe.tech; own',
  parameters: {
    /** Names are the same from this share of their words on. */
    sharedWords: { value: 0.6, unit: 'ratio' },
    sureAccount: { value: 0.5, unit: 'ratio' },
    sureCurrency: { value: 0.8, unit: 'ratio' },
    sureOther: { value: 0.6, unit: 'ratio' },
  },
  needs: ['embedded data', 'pages'],
  *candidates(invoice): Generator<StatedTwice> {
    const printed = printedText(invoice.pages);
    if (printed.letters === '') return;
    for (const field of compared) {
      const stated = invoice.stated.fields[field.field];
      const seen = seenFor(field, invoice, printed);
      if (stated !== undefined && seen !== undefined) yield { ...field, stated, seen, printed };
    }
  },
  condition: ({ kind, stated, seen }, { sharedWords }) => !isSameValue(kind, stated.value, seen.value, sharedWords),
  guards: {
    printedElsewhere: ({ kind, stated, printed }, { sharedWords }) =>
      isPrintedValue(kind, stated.value, printed, sharedWords),
    derived: ({ seen }) => seen.source === 'derived',
    unsure: ({ kind, seen }, values) => seen.confidence < values[sureness[kind]],
  },
  lowerings: {},
  tells: 'each',
  tell: (_invoice, [{ field, kind, severity, stated, seen }]) => ({
    severity,
    sentences: [
      say('hybrid.mismatch', {
        stated: shownAs(kind, stated.value),
        what: say(`hybrid.${field}`),
        seen: shownAs(kind, seen.value),
      }),
    ],
    fields: [field],
    readings: [seen],
  }),
});

/** Findings where data and page of a hybrid invoice differ. */
export const compareHybrid = dataAndPage.check;

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

function shownAs(kind: ValueKind, value: string): SentenceValue {
  if (kind === 'amount') return { amount: value, currency: null };
  return kind === 'date' ? { date: value } : value;
}

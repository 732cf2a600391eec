import type { Finding } from '../../contract/findings.ts';
import type { DocumentType, FieldName, Severity } from '../../vocabulary/fieldNames.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf } from '../amounts.ts';
import { countryOfVatId } from '../countries.ts';
import { makeFinding } from '../makeFinding.ts';
import { vatRates } from '../vatRates.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { PlainKey, SentenceKey } from '../../vocabulary/sentences/templates.ts';

/** What each kind of document must show (EN 16931 BR-02, BR-03, BR-06, BR-14) and how grave its lack is. */
const required: Readonly<Record<DocumentType, readonly (readonly [keyof typeof names, Severity])[]>> = {
  invoice: [
    ['grandTotal', 'medium'],
    ['vendor', 'medium'],
    ['invoiceNumber', 'medium'],
    ['issueDate', 'medium'],
  ],
  'credit note': [
    ['grandTotal', 'medium'],
    ['vendor', 'medium'],
    ['invoiceNumber', 'medium'],
    ['issueDate', 'medium'],
  ],
  receipt: [
    ['grandTotal', 'medium'],
    ['issueDate', 'low'],
    ['vendor', 'low'],
  ],
  other: [],
};

const names = {
  grandTotal: 'word.total',
  vendor: 'word.vendorName',
  invoiceNumber: 'word.number',
  issueDate: 'word.date',
} as const satisfies Partial<Record<FieldName, PlainKey>>;

const asks = {
  invoice: 'required.invoice',
  'credit note': 'required.creditNote',
  receipt: 'required.receipt',
  // Never said: nothing is required of documents of another kind.
  other: 'required.invoice',
} as const satisfies Record<DocumentType, SentenceKey>;

/** One finding for each required value that could not be found, and for tax charged without a tax number. */
export function checkRequiredFields(invoice: InvoiceUnderCheck): readonly Finding[] {
  const missing = required[invoice.documentType].filter(([field]) => readingOf(invoice, field) === undefined);
  const findings = missing.map(([field, severity]) =>
    makeFinding(invoice, {
      code: 'REQUIRED_MISSING',
      severity,
      sentences: [say(asks[invoice.documentType], { what: say(names[field]) })],
      fields: [field],
    }),
  );
  return [...findings, ...checkTaxNumber(invoice)];
}

/** EN 16931 BR-S-02: who charges value-added tax shows a VAT id. Only where the bank or buyer is in a country that asks. */
function checkTaxNumber(invoice: InvoiceUnderCheck): readonly Finding[] {
  const tax = amountOf(readingOf(invoice, 'taxTotal'));
  const isInvoice = invoice.documentType === 'invoice' || invoice.documentType === 'credit note';
  if (!isInvoice || tax === null || tax.eq(0) || readingOf(invoice, 'vendorVatId') !== undefined) return [];
  const buyerVatId = readingOf(invoice, 'buyerVatId')?.value;
  const country = readingOf(invoice, 'iban')?.value.slice(0, 2) ?? (buyerVatId && countryOfVatId(buyerVatId));
  if (!country || vatRates[country] === undefined) return [];
  return [
    makeFinding(invoice, {
      code: 'REQUIRED_MISSING',
      severity: 'low',
      sentences: [say('required.vatId', { tax: { amount: tax.toFixed(2), currency: null } })],
      fields: ['vendorVatId', 'taxTotal'],
    }),
  ];
}

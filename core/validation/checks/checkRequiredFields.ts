import type { DocumentType, FieldName } from '../../vocabulary/fieldNames.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { PlainKey, SentenceKey } from '../../vocabulary/sentences/templates.ts';
import { readingOf } from '../InvoiceUnderCheck.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';

/** What each kind of document must show. */
const required: Readonly<Record<DocumentType, readonly (keyof typeof names)[]>> = {
  invoice: ['grandTotal', 'vendor', 'invoiceNumber', 'issueDate'],
  'credit note': ['grandTotal', 'vendor', 'invoiceNumber', 'issueDate'],
  receipt: ['grandTotal', 'issueDate', 'vendor'],
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

/** X2: a value that this kind of document must show was not found. */
export const requiredFields = defineDocumentTest({
  id: 'X2-required',
  code: 'REQUIRED_MISSING',
  source: 'EN 16931 BR-02, BR-03, BR-06, BR-14; Fraud Audit (Vona 2011)',
  parameters: {},
  needs: ['documentType'],
  candidates: (invoice) =>
    required[invoice.documentType].map((field) => ({
      documentType: invoice.documentType,
      field,
      isFound: readingOf(invoice, field) !== undefined,
    })),
  condition: ({ isFound }) => !isFound,
  guards: {},
  lowerings: {
    receipt: {
      to: 'low',
      when: ([{ documentType, field }]) => documentType === 'receipt' && field !== 'grandTotal',
    },
  },
  tells: 'each',
  tell: (_invoice, [{ documentType, field }]) => ({
    severity: 'medium',
    sentences: [say(asks[documentType], { what: say(names[field]) })],
    fields: [field],
  }),
});

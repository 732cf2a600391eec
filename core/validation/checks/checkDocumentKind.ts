import type { Finding } from '../../contract/findings.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { makeFinding } from '../makeFinding.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/** The document is none that can be paid. */
export function checkDocumentKind(invoice: InvoiceUnderCheck): readonly Finding[] {
  if (invoice.documentType !== 'other') return [];
  const total = readingOf(invoice, 'grandTotal')?.value;
  return [
    makeFinding(invoice, {
      code: 'NOT_AN_INVOICE',
      severity: 'medium',
      sentences: [
        total === undefined
          ? say('kind.other')
          : say('kind.otherWithTotal', { total: { amount: total, currency: null } }),
      ],
      fields: ['documentType'],
    }),
  ];
}

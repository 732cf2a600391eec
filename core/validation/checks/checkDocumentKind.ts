import type { Finding } from '../../contract/findings.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { makeFinding } from '../makeFinding.ts';

/** The document is none that can be paid. */
export function checkDocumentKind(invoice: InvoiceUnderCheck): readonly Finding[] {
  if (invoice.documentType !== 'other') return [];
  const total = readingOf(invoice, 'grandTotal')?.value;
  const amount = total === undefined ? '' : `, though a total of ${total} was found`;
  return [
    makeFinding(invoice, {
      code: 'NOT_AN_INVOICE',
      severity: 'medium',
      message: `This is neither an invoice nor a credit note or receipt${amount}; only its formats were checked.`,
      fields: ['documentType'],
    }),
  ];
}

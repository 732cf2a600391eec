import { say } from '../../vocabulary/sentences/say.ts';
import { readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf, minorUnit, moneyOf } from '../amounts.ts';
import { isCashRounded } from '../cashRounding.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';

/** X1: payable is the total. What was paid is not read; more than the total asks for money the invoice does not name. */
export const payable = defineDocumentTest({
  id: 'X1-payable',
  code: 'DUE_MISMATCH',
  source: 'EN 16931 BR-CO-16',
  parameters: { tolerance: { value: 1, unit: 'minor units' } },
  needs: ['duePayable', 'grandTotal'],
  candidates: (invoice) => {
    const due = amountOf(readingOf(invoice, 'duePayable'));
    const gross = amountOf(readingOf(invoice, 'grandTotal'));
    if (due === null || gross === null) return [];
    const more = due.abs().minus(gross.abs());
    return [{ invoice, due, gross, more, currency: readingOf(invoice, 'currency')?.value }];
  },
  condition: ({ more, currency }, { tolerance }) => more.abs().gt(minorUnit(currency).times(tolerance)),
  guards: {
    paid: ({ due }) => due.eq(0),
    cashRounding: ({ more, currency }) => isCashRounded(more.abs(), currency),
  },
  lowerings: {
    partPaid: { to: 'low', when: ([{ more }]) => more.lt(0) },
    noInvoice: { to: 'low', when: ([{ invoice }]) => invoice.documentType !== 'invoice' },
  },
  tells: 'each',
  tell: (_invoice, [{ due, gross, more, currency }]) => ({
    severity: 'medium',
    sentences: [
      say(more.gt(0) ? 'due.more' : 'due.less', {
        due: moneyOf(due, currency),
        difference: moneyOf(more.abs(), currency),
        total: moneyOf(gross, currency),
      }),
    ],
    fields: ['duePayable', 'grandTotal'],
  }),
});

import { say } from '../../vocabulary/sentences/say.ts';
import { readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf, minorUnit, moneyOf } from '../amounts.ts';
import { isCashRounded } from '../cashRounding.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';

/** X1: total without tax plus tax is the total with tax, where all three are printed. */
export const totalSum = defineDocumentTest({
  id: 'X1-total',
  code: 'SUM_MISMATCH',
  source: 'EN 16931 BR-CO-15',
  parameters: { tolerance: { value: 1, unit: 'minor units' } },
  needs: ['netTotal', 'taxTotal', 'grandTotal'],
  candidates: (invoice) => {
    const net = amountOf(readingOf(invoice, 'netTotal'));
    const tax = amountOf(readingOf(invoice, 'taxTotal'));
    const gross = amountOf(readingOf(invoice, 'grandTotal'));
    if (net === null || tax === null || gross === null) return [];
    const sum = net.plus(tax);
    return [
      { invoice, net, tax, gross, sum, off: sum.minus(gross).abs(), currency: readingOf(invoice, 'currency')?.value },
    ];
  },
  condition: ({ off, currency }, { tolerance }) => off.gt(minorUnit(currency).times(tolerance)),
  guards: { cashRounding: ({ off, currency }) => isCashRounded(off, currency) },
  lowerings: {
    // Receipts print tips and roundings between the two, credit notes what they settle.
    noInvoice: { to: 'medium', when: ([{ invoice }]) => invoice.documentType !== 'invoice' },
  },
  tells: 'each',
  tell: (_invoice, [{ net, tax, gross, sum, currency }]) => ({
    severity: 'high',
    sentences: [
      say('sum.mismatch', {
        net: moneyOf(net, currency),
        tax: moneyOf(tax, currency),
        sum: moneyOf(sum, currency),
        total: moneyOf(gross, currency),
      }),
    ],
    fields: ['grandTotal', 'netTotal', 'taxTotal'],
  }),
});

import type { Finding } from '../../contract/findings.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf, isWithin, moneyOf } from '../amounts.ts';
import { totalTolerance } from '../cashRounding.ts';
import { makeFinding } from '../makeFinding.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/**
 * EN 16931 BR-CO-15: total without tax plus tax is the total with tax. Tested where all three are printed; may differ by
 * one minor unit or the currency's cash rounding. Receipts print tips and rounding between the two, so they weigh less.
 */
export function checkSums(invoice: InvoiceUnderCheck): readonly Finding[] {
  const net = amountOf(readingOf(invoice, 'netTotal'));
  const tax = amountOf(readingOf(invoice, 'taxTotal'));
  const gross = amountOf(readingOf(invoice, 'grandTotal'));
  if (net === null || tax === null || gross === null) return [];
  const currency = readingOf(invoice, 'currency')?.value;
  const sum = net.plus(tax);
  if (isWithin(sum, gross, totalTolerance(currency))) return [];
  return [
    makeFinding(invoice, {
      code: 'SUM_MISMATCH',
      severity: invoice.documentType === 'invoice' ? 'high' : 'medium',
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
  ];
}

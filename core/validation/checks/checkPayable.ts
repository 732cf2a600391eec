import type { Finding } from '../../contract/findings.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf, isWithin, moneyOf } from '../amounts.ts';
import { totalTolerance } from '../cashRounding.ts';
import { makeFinding } from '../makeFinding.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/**
 * EN 16931 BR-CO-16: payable is total less what was paid, plus rounding. What was paid is not read: less than the total
 * may be a payment on account (low) and zero is simply paid; more than the total asks for money the invoice does not name.
 */
export function checkPayable(invoice: InvoiceUnderCheck): readonly Finding[] {
  const due = amountOf(readingOf(invoice, 'duePayable'));
  const gross = amountOf(readingOf(invoice, 'grandTotal'));
  if (due === null || gross === null || due.eq(0)) return [];
  const currency = readingOf(invoice, 'currency')?.value;
  if (isWithin(due.abs(), gross.abs(), totalTolerance(currency))) return [];
  const isMore = due.abs().gt(gross.abs());
  return [
    makeFinding(invoice, {
      code: 'DUE_MISMATCH',
      severity: isMore && invoice.documentType === 'invoice' ? 'medium' : 'low',
      sentences: [
        say(isMore ? 'due.more' : 'due.less', {
          due: moneyOf(due, currency),
          difference: moneyOf(due.abs().minus(gross.abs()).abs(), currency),
          total: moneyOf(gross, currency),
        }),
      ],
      fields: ['duePayable', 'grandTotal'],
    }),
  ];
}

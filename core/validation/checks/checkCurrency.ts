import type { Finding } from '../../contract/findings.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { makeFinding } from '../makeFinding.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/** How many of the vendor's documents must agree before another currency is unusual. */
const fewestToCompare = 3;

/** EN 16931 BR-05: amounts have a currency; and it is one that this vendor's earlier documents were in. */
export function checkCurrency(invoice: InvoiceUnderCheck): readonly Finding[] {
  const currency = readingOf(invoice, 'currency');
  if (currency === undefined) return checkMissing(invoice);
  const earlier = invoice.vendorPast.map((past) => past.currency).filter((code) => code !== null);
  const [usual] = earlier;
  if (usual === undefined || earlier.length < fewestToCompare || earlier.includes(currency.value)) return [];
  return [
    makeFinding(invoice, {
      code: 'CURRENCY_UNUSUAL',
      severity: 'medium',
      sentences: [
        say('currency.unusual', {
          currency: currency.value,
          documents: earlier.length,
          usual: { list: [...new Set(earlier)], by: 'or' },
        }),
      ],
      fields: ['currency'],
    }),
  ];
}

function checkMissing(invoice: InvoiceUnderCheck): readonly Finding[] {
  const total = readingOf(invoice, 'grandTotal');
  if (invoice.documentType === 'other' || total === undefined) return [];
  const sentences = [say('currency.missing', { total: { amount: total.value, currency: null } })];
  const severity = invoice.documentType === 'receipt' ? 'info' : 'low';
  return [makeFinding(invoice, { code: 'CURRENCY_MISSING', severity, sentences, fields: ['currency', 'grandTotal'] })];
}

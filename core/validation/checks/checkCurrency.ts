import type { Finding } from '../../contract/findings.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { makeFinding } from '../makeFinding.ts';

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
      message: `The invoice is in ${currency.value}, but all ${earlier.length} earlier documents of this vendor are in ${[...new Set(earlier)].join(' or ')}.`,
      fields: ['currency'],
    }),
  ];
}

function checkMissing(invoice: InvoiceUnderCheck): readonly Finding[] {
  if (invoice.documentType === 'other' || readingOf(invoice, 'grandTotal') === undefined) return [];
  const message = `No currency was found for the total of ${readingOf(invoice, 'grandTotal')?.value ?? ''}.`;
  const severity = invoice.documentType === 'receipt' ? 'info' : 'low';
  return [makeFinding(invoice, { code: 'CURRENCY_MISSING', severity, message, fields: ['currency', 'grandTotal'] })];
}

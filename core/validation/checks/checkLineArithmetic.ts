import type { Big } from 'big.js';
import type { LineItem } from '../../contract/extraction.ts';
import type { Finding } from '../../contract/findings.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf, minorUnit, moneyOf } from '../amounts.ts';
import { makeFinding } from '../makeFinding.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/**
 * Quantity times unit price is the line total (Peppol PEPPOL-EN16931-R120, slack 0.02), or half a unit of the price's
 * last printed digit for each piece, where the price was rounded. A total lower than the product may be a line discount.
 */
export function checkLineArithmetic(invoice: InvoiceUnderCheck): readonly Finding[] {
  return invoice.extraction.lineItems.flatMap((line, index) => checkLine(invoice, line, index + 1));
}

function checkLine(invoice: InvoiceUnderCheck, line: LineItem, number: number): readonly Finding[] {
  const quantity = amountOf(line.quantity);
  const price = amountOf(line.unitPrice);
  const total = amountOf(line.lineTotal);
  if (quantity === null || price === null || total === null) return [];
  const currency = readingOf(invoice, 'currency')?.value;
  const product = quantity.times(price);
  const difference = total.abs().minus(product.abs());
  if (
    difference.abs().lte(slack(quantity, price, currency)) ||
    isWithTax(product, total, amountOf(line.taxRate) ?? documentRate(invoice))
  )
    return [];
  return [
    makeFinding(invoice, {
      code: 'LINE_ARITHMETIC',
      severity: difference.gt(0) && invoice.documentType !== 'receipt' ? 'medium' : 'low',
      sentences: [
        say('line.arithmetic', {
          line: number,
          quantity: { decimal: quantity.toFixed() },
          price: moneyOf(price, currency),
          product: moneyOf(product, currency),
          total: moneyOf(total, currency),
        }),
      ],
      fields: [],
      readings: [line.lineTotal, line.quantity, line.unitPrice].filter((reading) => reading !== undefined),
    }),
  ];
}

function slack(quantity: Big, price: Big, currency: string | undefined): Big {
  const digits = price.toFixed().split('.')[1]?.length ?? 0;
  const fixed = minorUnit(currency).times(2);
  // A price printed with two digits or fewer is exact; one with more was rounded from something longer.
  if (digits <= 2) return fixed;
  const rounding = quantity.abs().div(2).times(`1e-${digits}`);
  return rounding.gt(fixed) ? rounding : fixed;
}

/** True where the line total carries its tax and the unit price does not. */
function isWithTax(product: Big, total: Big, rate: Big | null): boolean {
  if (rate === null) return false;
  const withTax = product.times(rate.div(100).plus(1));
  return withTax.abs().minus(total.abs()).abs().lte('0.02');
}

/** Tax over net of the whole document, in per cent. */
function documentRate(invoice: InvoiceUnderCheck): Big | null {
  const net = amountOf(readingOf(invoice, 'netTotal'));
  const tax = amountOf(readingOf(invoice, 'taxTotal'));
  return net === null || tax === null || net.eq(0) ? null : tax.div(net).times(100);
}

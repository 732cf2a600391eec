import type { Big } from 'big.js';
import type { LineItem } from '../../contract/extraction.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf, minorUnit, moneyOf } from '../amounts.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';

/** X1: quantity times unit price is the line total. A total lower than the product may be a line discount. */
export const lineArithmetic = defineDocumentTest({
  id: 'X1-line',
  code: 'LINE_ARITHMETIC',
  source: 'PEPPOL-EN16931-R120',
  parameters: {
    tolerance: { value: 2, unit: 'minor units' },
    taxTolerance: { value: 0.02, unit: 'currency units' },
  },
  needs: ['lines'],
  candidates: (invoice) => invoice.extraction.lineItems.flatMap((line, at) => factsOf(invoice, line, at + 1)),
  condition: ({ more, currency }, { tolerance }) => more.abs().gt(minorUnit(currency).times(tolerance)),
  guards: {
    roundedPrice: ({ more, quantity, price }) => more.abs().lte(priceRounding(quantity, price)),
    withTax: ({ product, total, rate }, { taxTolerance }) => isWithTax(product, total, rate, taxTolerance),
  },
  lowerings: {
    discount: { to: 'low', when: ([{ more }]) => !more.gt(0) },
    receipt: { to: 'low', when: ([{ invoice }]) => invoice.documentType === 'receipt' },
  },
  tells: 'each',
  tell: (_invoice, [{ line, number, quantity, price, product, total, currency }]) => ({
    severity: 'medium',
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
});

function factsOf(invoice: InvoiceUnderCheck, line: LineItem, number: number) {
  const [quantity, price, total] = [amountOf(line.quantity), amountOf(line.unitPrice), amountOf(line.lineTotal)];
  if (quantity === null || price === null || total === null) return [];
  const product = quantity.times(price);
  const more = total.abs().minus(product.abs());
  const rate = amountOf(line.taxRate) ?? documentRate(invoice);
  const currency = readingOf(invoice, 'currency')?.value;
  return [{ invoice, line, number, quantity, price, total, product, more, rate, currency }];
}

/** Half a unit of the last printed digit for each piece; 0 where the price is exact: two digits or fewer. */
function priceRounding(quantity: Big, price: Big): Big {
  const digits = price.toFixed().split('.')[1]?.length ?? 0;
  return digits <= 2 ? quantity.times(0) : quantity.abs().div(2).times(`1e-${digits}`);
}

/** True where the line total carries its tax and the unit price does not. */
function isWithTax(product: Big, total: Big, rate: Big | null, tolerance: number): boolean {
  if (rate === null) return false;
  const withTax = product.times(rate.div(100).plus(1));
  return withTax.abs().minus(total.abs()).abs().lte(tolerance);
}

/** Tax over net of the whole document, in per cent. */
function documentRate(invoice: InvoiceUnderCheck): Big | null {
  const net = amountOf(readingOf(invoice, 'netTotal'));
  const tax = amountOf(readingOf(invoice, 'taxTotal'));
  return net === null || tax === null || net.eq(0) ? null : tax.div(net).times(100);
}

import { say } from '../../vocabulary/sentences/say.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf } from '../amounts.ts';
import { countryOfVatId } from '../countries.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';
import { vatRates } from '../vatRates.ts';

/** X1: who charges value-added tax shows a VAT id. */
export const taxNumber = defineDocumentTest({
  id: 'X1-tax-id',
  code: 'REQUIRED_MISSING',
  source: 'EN 16931 BR-S-02',
  parameters: {},
  needs: ['taxTotal'],
  candidates: (invoice) => {
    const tax = amountOf(readingOf(invoice, 'taxTotal'));
    return tax === null ? [] : [{ invoice, tax }];
  },
  condition: ({ invoice, tax }) => !tax.eq(0) && readingOf(invoice, 'vendorVatId') === undefined,
  guards: {
    noInvoice: ({ invoice: { documentType } }) => documentType !== 'invoice' && documentType !== 'credit note',
    // Neither bank nor buyer is known to be in a country that asks.
    otherCountry: ({ invoice }) => !isInCountryThatAsks(invoice),
  },
  lowerings: {},
  tells: 'each',
  tell: (_invoice, [{ tax }]) => ({
    severity: 'low',
    sentences: [say('required.vatId', { tax: { amount: tax.toFixed(2), currency: null } })],
    fields: ['vendorVatId', 'taxTotal'],
  }),
});

function isInCountryThatAsks(invoice: InvoiceUnderCheck): boolean {
  const buyerVatId = readingOf(invoice, 'buyerVatId')?.value;
  const ofBuyer = buyerVatId === undefined ? null : countryOfVatId(buyerVatId);
  const country = readingOf(invoice, 'iban')?.value.slice(0, 2) ?? ofBuyer;
  return country !== null && vatRates[country] !== undefined;
}

import { say } from '../../vocabulary/sentences/say.ts';
import { readingOf } from '../InvoiceUnderCheck.ts';
import { countryOfVatId, isSameBankingCountry } from '../countries.ts';
import { mentionsFactoring } from '../factoring.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';

/** B4: the bank is in another country than the vendor's VAT id; territories are parts of their country. */
export const bankCountry = defineDocumentTest({
  id: 'B4',
  code: 'IBAN_COUNTRY_MISMATCH',
  source: 'own',
  parameters: {},
  needs: ['iban', 'vendorVatId'],
  candidates: (invoice) => {
    const iban = readingOf(invoice, 'iban')?.value;
    const vatId = readingOf(invoice, 'vendorVatId')?.value;
    const country = vatId === undefined ? null : countryOfVatId(vatId);
    if (iban === undefined || vatId === undefined || country === null) return [];
    return [{ invoice, iban, vatId, bank: iban.slice(0, 2), country }];
  },
  condition: ({ bank, country }) => !isSameBankingCountry(bank, country),
  guards: {},
  lowerings: {
    // The factor's bank is named then.
    factoring: { to: 'low', when: ([{ invoice }]) => mentionsFactoring(invoice.pages) },
    knownAccount: { to: 'low', when: ([{ invoice, iban }]) => invoice.vendorPast.some((past) => past.iban === iban) },
  },
  tells: 'each',
  tell: (invoice, [{ iban, vatId, bank, country }], lowering) => ({
    severity: 'medium',
    sentences: [
      say('bankCountry.other', { bank, vatId, country }),
      ...(lowering === 'factoring' ? [say('remark.factoring')] : []),
      ...(invoice.vendorPast.some((past) => past.iban === iban) ? [say('remark.accountKnown')] : []),
    ],
    fields: ['iban', 'vendorVatId'],
  }),
});

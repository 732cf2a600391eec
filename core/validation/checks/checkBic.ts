import { isValidBIC } from 'ibantools';
import { say } from '../../vocabulary/sentences/say.ts';
import { readingOf } from '../InvoiceUnderCheck.ts';
import { isSameBankingCountry } from '../countries.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';

/** B5: a BIC is four letters, a country, two and perhaps three more characters; the country is that of the IBAN. */
export const badBic = defineDocumentTest({
  id: 'B5-bic',
  code: 'BIC_FORMAT',
  source: 'ISO 9362',
  parameters: {},
  needs: ['bic'],
  candidates: (invoice) => {
    const bic = readingOf(invoice, 'bic')?.value;
    const iban = readingOf(invoice, 'iban')?.value ?? null;
    if (bic === undefined) return [];
    return [{ bic, iban, isBuilt: isValidBIC(bic), bank: bic.slice(4, 6), country: iban?.slice(0, 2) ?? null }];
  },
  condition: ({ isBuilt, bank, country }) => !isBuilt || (country !== null && !isSameBankingCountry(bank, country)),
  guards: {},
  lowerings: { shape: { to: 'low', when: ([{ isBuilt }]) => !isBuilt } },
  tells: 'each',
  tell: (_invoice, [{ bic, iban, bank, country }], lowering) => ({
    severity: 'medium',
    sentences: [
      lowering === 'shape' || iban === null || country === null
        ? say('bic.shape', { bic })
        : say('bic.country', { bic, bank, iban, country }),
    ],
    fields: lowering === 'shape' || iban === null ? ['bic'] : ['bic', 'iban'],
  }),
});

import * as jsvat from 'jsvat';
import { say } from '../../vocabulary/sentences/say.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { countryOfVatId } from '../countries.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';

const { checkVAT, ...countries } = jsvat;

/** Countries whose VAT ids are checked, by ISO code: the European Union, Great Britain, Switzerland, Norway, Serbia. */
const countryByCode = new Map(
  Object.values(countries)
    .filter((one): one is jsvat.Country => typeof one === 'object' && one !== null && 'codes' in one)
    .filter(({ name }) => !['Andorra', 'Brazil', 'Russia', 'Europe'].includes(name))
    .flatMap((country) =>
      country.codes.slice(0, 1).map((code): [string, jsvat.Country] => [code === 'EL' ? 'GR' : code, country]),
    ),
);

/** B5: shape and check digits of both parties' VAT ids; ids of other countries are not tested. */
export const badVatId = defineDocumentTest({
  id: 'B5-vat-id',
  code: 'VAT_ID_CHECKSUM',
  source: 'VIES algorithms of the member states (jsvat)',
  parameters: {},
  needs: [],
  candidates: (invoice) => (['vendorVatId', 'buyerVatId'] as const).flatMap((field) => vatIdOf(invoice, field)),
  condition: ({ isValid }) => !isValid,
  guards: {},
  lowerings: {
    scanned: { to: 'low', when: ([{ source }]) => source === 'ocr' },
    buyer: { to: 'low', when: ([{ field }]) => field === 'buyerVatId' },
  },
  tells: 'each',
  tell: (_invoice, [{ field, vatId, isValidFormat, code, name }]) => {
    const party = field === 'vendorVatId' ? 'vendor' : 'buyer';
    const named = { vatId, country: { country: code, name } };
    return {
      severity: 'medium',
      sentences: [say(`vatId.${party}.${isValidFormat ? 'digits' : 'shape'}`, named)],
      fields: [field],
    };
  },
});

function vatIdOf(invoice: InvoiceUnderCheck, field: 'vendorVatId' | 'buyerVatId') {
  const reading = readingOf(invoice, field);
  const code = reading === undefined ? null : countryOfVatId(reading.value);
  const country = code === null ? undefined : countryByCode.get(code);
  if (reading === undefined || code === null || country === undefined) return [];
  const { isValid, isValidFormat } = checkVAT(reading.value, [country]);
  return [{ field, vatId: reading.value, source: reading.source, isValid, isValidFormat, code, name: country.name }];
}

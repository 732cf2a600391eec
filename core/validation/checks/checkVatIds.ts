import * as jsvat from 'jsvat';
import type { Finding } from '../../contract/findings.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { makeFinding } from '../makeFinding.ts';
import { countryOfVatId } from '../countries.ts';
import { say } from '../../vocabulary/sentences/say.ts';

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

/** Shape and check digits of both parties' VAT ids (catalogue test B5); ids of other countries are not tested. */
export function checkVatIds(invoice: InvoiceUnderCheck): readonly Finding[] {
  return [...checkVatId(invoice, 'vendorVatId'), ...checkVatId(invoice, 'buyerVatId')];
}

function checkVatId(invoice: InvoiceUnderCheck, field: 'vendorVatId' | 'buyerVatId'): readonly Finding[] {
  const reading = readingOf(invoice, field);
  const code = reading === undefined ? null : countryOfVatId(reading.value);
  const country = code === null ? undefined : countryByCode.get(code);
  if (reading === undefined || country === undefined) return [];
  const { isValid, isValidFormat } = checkVAT(reading.value, [country]);
  if (isValid) return [];
  const party = field === 'vendorVatId' ? 'vendor' : 'buyer';
  const named = { vatId: reading.value, country: { country: code ?? '', name: country.name } };
  return [
    makeFinding(invoice, {
      code: 'VAT_ID_CHECKSUM',
      severity: reading.source === 'ocr' || field === 'buyerVatId' ? 'low' : 'medium',
      sentences: [say(`vatId.${party}.${isValidFormat ? 'digits' : 'shape'}`, named)],
      fields: [field],
    }),
  ];
}

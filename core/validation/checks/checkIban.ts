import { ValidationErrorsIBAN, friendlyFormatIBAN, validateIBAN } from 'ibantools';
import type { Sentence } from '../../vocabulary/sentences/Sentence.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { readingOf } from '../InvoiceUnderCheck.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';

/** B5: country, length, structure and mod-97 check digits of the IBAN. A misread character is the usual cause on scans. */
export const badIban = defineDocumentTest({
  id: 'B5-iban',
  code: 'IBAN_CHECKSUM',
  source: 'ISO 13616',
  parameters: {},
  needs: ['iban'],
  candidates: (invoice) => {
    const reading = readingOf(invoice, 'iban');
    return reading === undefined ? [] : [{ reading, ...validateIBAN(reading.value) }];
  },
  condition: ({ valid }) => !valid,
  guards: {},
  lowerings: { scanned: { to: 'medium', when: ([{ reading }]) => reading.source === 'ocr' } },
  tells: 'each',
  tell: (_invoice, [{ reading, errorCodes }]) => ({
    severity: 'high',
    sentences: [problemOf(reading.value, errorCodes)],
    fields: ['iban'],
  }),
});

function problemOf(value: string, errors: readonly ValidationErrorsIBAN[]): Sentence {
  const iban = friendlyFormatIBAN(value) ?? value;
  if (errors.includes(ValidationErrorsIBAN.NoIBANCountry))
    return say('iban.country', { iban, country: value.slice(0, 2) });
  if (errors.includes(ValidationErrorsIBAN.WrongBBANLength)) return say('iban.length', { iban, length: value.length });
  if (errors.includes(ValidationErrorsIBAN.WrongBBANFormat)) return say('iban.structure', { iban });
  return say('iban.digits', { iban, digits: value.slice(2, 4) });
}

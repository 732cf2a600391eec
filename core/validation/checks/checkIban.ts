import { ValidationErrorsIBAN, friendlyFormatIBAN, validateIBAN } from 'ibantools';
import type { Finding } from '../../contract/findings.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { makeFinding } from '../makeFinding.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { Sentence } from '../../vocabulary/sentences/Sentence.ts';

/**
 * ISO 13616: country, length, structure and mod-97 check digits of the IBAN (catalogue test B5). A misread character is
 * the usual cause on scans, so a page read by OCR weighs less than exact text.
 */
export function checkIban(invoice: InvoiceUnderCheck): readonly Finding[] {
  const reading = readingOf(invoice, 'iban');
  if (reading === undefined) return [];
  const { valid, errorCodes } = validateIBAN(reading.value);
  if (valid) return [];
  return [
    makeFinding(invoice, {
      code: 'IBAN_CHECKSUM',
      severity: reading.source === 'ocr' ? 'medium' : 'high',
      sentences: [problemOf(reading.value, errorCodes)],
      fields: ['iban'],
    }),
  ];
}

function problemOf(value: string, errors: readonly ValidationErrorsIBAN[]): Sentence {
  const iban = friendlyFormatIBAN(value) ?? value;
  if (errors.includes(ValidationErrorsIBAN.NoIBANCountry))
    return say('iban.country', { iban, country: value.slice(0, 2) });
  if (errors.includes(ValidationErrorsIBAN.WrongBBANLength)) return say('iban.length', { iban, length: value.length });
  if (errors.includes(ValidationErrorsIBAN.WrongBBANFormat)) return say('iban.structure', { iban });
  return say('iban.digits', { iban, digits: value.slice(2, 4) });
}

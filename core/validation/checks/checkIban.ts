import { ValidationErrorsIBAN, friendlyFormatIBAN, validateIBAN } from 'ibantools';
import type { Finding } from '../../contract/findings.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { makeFinding } from '../makeFinding.ts';

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
      message: `The IBAN ${friendlyFormatIBAN(reading.value) ?? reading.value} ${problemOf(reading.value, errorCodes)}.`,
      fields: ['iban'],
    }),
  ];
}

function problemOf(iban: string, errors: readonly ValidationErrorsIBAN[]): string {
  if (errors.includes(ValidationErrorsIBAN.NoIBANCountry))
    return `names no country that has IBANs (${iban.slice(0, 2)})`;
  if (errors.includes(ValidationErrorsIBAN.WrongBBANLength))
    return `has ${iban.length} characters, which is not the length of its country`;
  if (errors.includes(ValidationErrorsIBAN.WrongBBANFormat)) return 'is not built like an IBAN of its country';
  return `fails its check digits (${iban.slice(2, 4)}), so it is mistyped, misread or made up`;
}

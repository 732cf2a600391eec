import { isValidBIC } from 'ibantools';
import type { Finding } from '../../contract/findings.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { isSameBankingCountry } from '../countries.ts';
import { makeFinding } from '../makeFinding.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/** ISO 9362: four letters, a country, two and perhaps three more characters; the country is that of the IBAN. */
export function checkBic(invoice: InvoiceUnderCheck): readonly Finding[] {
  const bic = readingOf(invoice, 'bic')?.value;
  const iban = readingOf(invoice, 'iban')?.value;
  if (bic === undefined) return [];
  if (!isValidBIC(bic)) {
    const sentences = [say('bic.shape', { bic })];
    return [makeFinding(invoice, { code: 'BIC_FORMAT', severity: 'low', sentences, fields: ['bic'] })];
  }
  if (iban === undefined || isSameBankingCountry(bic.slice(4, 6), iban.slice(0, 2))) return [];
  const sentences = [say('bic.country', { bic, bank: bic.slice(4, 6), iban, country: iban.slice(0, 2) })];
  return [makeFinding(invoice, { code: 'BIC_FORMAT', severity: 'medium', sentences, fields: ['bic', 'iban'] })];
}

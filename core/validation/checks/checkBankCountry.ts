import type { Finding } from '../../contract/findings.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { countryOfVatId, isSameBankingCountry } from '../countries.ts';
import { mentionsFactoring } from '../factoring.ts';
import { makeFinding } from '../makeFinding.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/**
 * Catalogue test B4: the bank is in the country of the vendor's VAT id. Low where the page speaks of factoring (the
 * factor's bank is named then), or where earlier invoices of this vendor named the same account.
 */
export function checkBankCountry(invoice: InvoiceUnderCheck): readonly Finding[] {
  const iban = readingOf(invoice, 'iban')?.value;
  const vatId = readingOf(invoice, 'vendorVatId')?.value;
  const vatCountry = vatId === undefined ? null : countryOfVatId(vatId);
  if (iban === undefined || vatId === undefined || vatCountry === null) return [];
  const bankCountry = iban.slice(0, 2);
  if (isSameBankingCountry(bankCountry, vatCountry)) return [];
  const isFactored = mentionsFactoring(invoice.pages);
  const isKnown = invoice.vendorPast.some((past) => past.iban === iban);
  return [
    makeFinding(invoice, {
      code: 'IBAN_COUNTRY_MISMATCH',
      severity: isFactored || isKnown ? 'low' : 'medium',
      sentences: [
        say('bankCountry.other', { bank: bankCountry, vatId, country: vatCountry }),
        ...(isFactored ? [say('remark.factoring')] : []),
        ...(isKnown ? [say('remark.accountKnown')] : []),
      ],
      fields: ['iban', 'vendorVatId'],
    }),
  ];
}

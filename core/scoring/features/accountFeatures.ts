import { isValidIBAN } from 'ibantools';
import type { Feature } from '../Feature.ts';
import { type FeatureSubject, findingGrade } from '../FeatureSubject.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/** Catalogue test B1: how many of the last five that name an account name another, 0 where any earlier one names this. IBANs that fail their checks name none. */
function disagreement({ past, iban }: FeatureSubject): number | null {
  const withAccount = past.filter((one) => one.iban !== null && isValidIBAN(one.iban));
  if (iban === null || !isValidIBAN(iban) || withAccount.length === 0) return null;
  return withAccount.some((one) => one.iban === iban) ? 0 : withAccount.slice(0, 5).length;
}

function gradeOfAccount(
  subject: FeatureSubject,
  code: 'IBAN_COUNTRY_MISMATCH' | 'IBAN_CHECKSUM' | 'BANK_ACCOUNT_SHARED',
): number | null {
  return subject.iban === null ? null : findingGrade(subject, code);
}

export const accountFeatures: readonly Feature[] = [
  {
    name: 'accountNamed',
    description: 'One where the document names a bank account.',
    maximum: 1,
    compute: ({ iban }) => Number(iban !== null),
    phrase: (value) => (value > 0 ? say('risk.account') : say('risk.noAccount')),
  },
  {
    name: 'accountDisagreement',
    description:
      "How many of the vendor's last five invoices with an account name another one, 0 where any earlier one names this (catalogue B1).",
    maximum: 5,
    compute: disagreement,
    whenUnknown: say('risk.accountIncomparable'),
    phrase: (value) => (value > 0 ? say('risk.accountNew', { count: value }) : say('risk.accountKnown')),
  },
  {
    name: 'accountShared',
    description: 'Grade of the finding that another vendor names this account (catalogue B2).',
    maximum: 3,
    compute: (subject) => gradeOfAccount(subject, 'BANK_ACCOUNT_SHARED'),
    whenUnknown: say('risk.noAccount'),
    phrase: (value) => (value > 0 ? say('risk.accountShared') : say('risk.accountOwn')),
  },
  {
    name: 'accountAbroad',
    description: 'Grade of the finding that the bank is in another country than the VAT id (catalogue B4).',
    maximum: 3,
    compute: (subject) => gradeOfAccount(subject, 'IBAN_COUNTRY_MISMATCH'),
    whenUnknown: say('risk.noAccount'),
    phrase: (value) => (value > 0 ? say('risk.bankAbroad') : say('risk.bankAtHome')),
  },
  {
    name: 'accountInvalid',
    description: 'Grade of the finding that the IBAN fails its checks (catalogue B5).',
    maximum: 3,
    compute: (subject) => gradeOfAccount(subject, 'IBAN_CHECKSUM'),
    whenUnknown: say('risk.noAccount'),
    phrase: (value) => (value > 0 ? say('risk.ibanInvalid') : say('risk.ibanValid')),
  },
];

import { isValidIBAN } from 'ibantools';
import { type Feature, counted } from '../Feature.ts';
import { type FeatureSubject, findingGrade } from '../FeatureSubject.ts';

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
    phrase: (value) => (value > 0 ? 'The document names a bank account' : 'The document names no bank account'),
  },
  {
    name: 'accountDisagreement',
    description:
      "How many of the vendor's last five invoices with an account name another one, 0 where any earlier one names this (catalogue B1).",
    maximum: 5,
    compute: disagreement,
    whenUnknown: 'The bank account cannot be compared with an earlier one',
    phrase: (value) =>
      value > 0
        ? `The bank account is new: ${counted(value, 'invoice')} of the vendor before it named another`
        : 'The bank account does not differ from earlier invoices',
  },
  {
    name: 'accountShared',
    description: 'Grade of the finding that another vendor names this account (catalogue B2).',
    maximum: 3,
    compute: (subject) => gradeOfAccount(subject, 'BANK_ACCOUNT_SHARED'),
    whenUnknown: 'The document names no bank account',
    phrase: (value) =>
      value > 0 ? 'Another vendor names this bank account' : 'No other vendor names this bank account',
  },
  {
    name: 'accountAbroad',
    description: 'Grade of the finding that the bank is in another country than the VAT id (catalogue B4).',
    maximum: 3,
    compute: (subject) => gradeOfAccount(subject, 'IBAN_COUNTRY_MISMATCH'),
    whenUnknown: 'The document names no bank account',
    phrase: (value) => (value > 0 ? "The bank is outside the vendor's country" : "The bank is in the vendor's country"),
  },
  {
    name: 'accountInvalid',
    description: 'Grade of the finding that the IBAN fails its checks (catalogue B5).',
    maximum: 3,
    compute: (subject) => gradeOfAccount(subject, 'IBAN_CHECKSUM'),
    whenUnknown: 'The document names no bank account',
    phrase: (value) => (value > 0 ? 'The IBAN fails its check digits' : 'The IBAN passes its checks'),
  },
];

import type { FindingCode } from '../contract/findings.ts';

/** What a case is called that a finding of this code opened. */
export const findingTitle: Readonly<Record<FindingCode, string>> = {
  SUM_MISMATCH: 'Net plus tax is not the total',
  LINE_SUM_MISMATCH: 'Lines do not add up to the net total',
  LINE_ARITHMETIC: 'Quantity times price is not the line total',
  TAX_RATE_IMPLAUSIBLE: 'Tax rate is not one the country knows',
  DUE_MISMATCH: 'Amount payable differs from the total',
  REQUIRED_MISSING: 'Required values are missing',
  IBAN_CHECKSUM: 'IBAN fails its check digits',
  IBAN_COUNTRY_MISMATCH: 'Bank is in another country than the vendor',
  VAT_ID_CHECKSUM: 'VAT id fails its check',
  BIC_FORMAT: 'BIC is not well-formed',
  DUE_BEFORE_ISSUE: 'Due before it was issued',
  DATE_IN_FUTURE: 'Dated in the future',
  DATE_STALE: 'Invoice is very old',
  DATE_AMBIGUOUS: 'Date can be read two ways',
  CURRENCY_MISSING: 'Currency is missing',
  CURRENCY_UNUSUAL: 'Currency is unusual for this vendor',
  DUPLICATE_EXACT: 'Invoice came before',
  DUPLICATE_FUZZY: 'Nearly the same invoice came before',
  BANK_ACCOUNT_CHANGED: 'Bank account differs from earlier invoices',
  BANK_ACCOUNT_SHARED: 'Bank account belongs to another vendor',
  NOT_AN_INVOICE: 'Document is no invoice',
  SEVERAL_DOCUMENTS: 'File seems to hold several documents',
  PAGE_UNREADABLE: 'Page could not be read',
  XML_PAGE_MISMATCH: 'Embedded data differs from the page',
};

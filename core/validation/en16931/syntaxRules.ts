import type { SemanticInvoice, Term, TermDocument } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor, wholeInvoice } from './BusinessRule.ts';
import { isGiven } from './termValues.ts';

const isCii = ({ syntax }: SemanticInvoice): boolean => syntax === 'CII';
const ifCii = (invoice: SemanticInvoice) => (isCii(invoice) ? wholeInvoice(invoice) : []);
const ofType = (documents: readonly TermDocument[], code: string): number =>
  documents.filter(({ typeCode }) => typeCode?.text === code).length;
const differing = (terms: readonly (Term | undefined)[]): boolean =>
  new Set(terms.filter(isGiven).map(({ text }) => text)).size > 1;

/** What the syntax binding of CII (CII-SR, CEN/TS 16931-3-3) asks beyond schema and norm. */
export const syntaxRules: readonly BusinessRule[] = [
  ruleFor({
    id: 'CII-SR-467',
    each: ifCii,
    holds: ({ payments }) => !differing(payments.map(({ means }) => means)),
    problem: 'Several means of payment are stated (BT-81), where only one may be.',
  }),
  ruleFor({
    id: 'CII-SR-470',
    severity: 'high',
    fields: ['iban'],
    each: (invoice) => (isCii(invoice) ? invoice.payments.flatMap(({ transfers }) => transfers) : []),
    holds: ({ accounts }) => accounts <= 1,
    problem: 'An account is named by an IBAN and by a number of another kind at once (BT-84).',
  }),
  ruleFor({
    id: 'CII-SR-471',
    each: ({ allowances, syntax }) => (syntax === 'CII' ? allowances : []),
    holds: ({ category }) => isGiven(category),
    problem: 'An allowance or charge of the document has no category of tax (BT-95, BT-102).',
  }),
  ruleFor({
    id: 'CII-SR-474',
    verdict: 'warn',
    severity: 'low',
    each: ({ lines, syntax }) => (syntax === 'CII' ? lines : []),
    holds: ({ documents }) => ofType(documents, '130') <= 1,
    problem: 'A line names more than one object it bills (BT-128).',
  }),
  ruleFor({
    id: 'CII-TAX-TYPE',
    fields: ['taxTotal'],
    each: ({ taxTypes }) => taxTypes,
    holds: ({ text }) => text === 'VAT',
    problem: ({ text }) => `The kind of tax "${text}" is stated; only VAT may be (BT-118-0).`,
  }),
  ruleFor({
    id: 'CII-TAX-REGISTRATION',
    fields: ['vendorVatId'],
    each: ({ taxRegistrations }) => taxRegistrations,
    holds: ({ attributes }) => ['VA', 'FC'].includes(attributes['schemeID'] ?? ''),
    problem: ({ text }) =>
      `The tax registration ${text} does not say whether it is a VAT id (VA) or a tax number (FC).`,
  }),
];

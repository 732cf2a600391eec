import type { SemanticInvoice, Term, TermDocument } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor, wholeInvoice } from './BusinessRule.ts';
import { say } from '../../vocabulary/sentences/say.ts';
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
    problem: say('CII-SR-467'),
  }),
  ruleFor({
    id: 'CII-SR-470',
    severity: 'high',
    fields: ['iban'],
    each: (invoice) => (isCii(invoice) ? invoice.payments.flatMap(({ transfers }) => transfers) : []),
    holds: ({ accounts }) => accounts <= 1,
    problem: say('CII-SR-470'),
  }),
  ruleFor({
    id: 'CII-SR-471',
    each: ({ allowances, syntax }) => (syntax === 'CII' ? allowances : []),
    holds: ({ category }) => isGiven(category),
    problem: say('CII-SR-471'),
  }),
  ruleFor({
    id: 'CII-SR-474',
    verdict: 'warn',
    severity: 'low',
    each: ({ lines, syntax }) => (syntax === 'CII' ? lines : []),
    holds: ({ documents }) => ofType(documents, '130') <= 1,
    problem: say('CII-SR-474'),
  }),
  ruleFor({
    id: 'CII-TAX-TYPE',
    fields: ['taxTotal'],
    each: ({ taxTypes }) => taxTypes,
    holds: ({ text }) => text === 'VAT',
    problem: ({ text }) => say('CII-TAX-TYPE', { text }),
  }),
  ruleFor({
    id: 'CII-TAX-REGISTRATION',
    fields: ['vendorVatId'],
    each: ({ taxRegistrations }) => taxRegistrations,
    holds: ({ attributes }) => ['VA', 'FC'].includes(attributes['schemeID'] ?? ''),
    problem: ({ text }) => say('CII-TAX-REGISTRATION', { text }),
  }),
];

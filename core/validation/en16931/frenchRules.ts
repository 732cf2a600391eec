import type { OptionalTerm, SemanticInvoice, Term, TermParty } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor, wholeInvoice } from './BusinessRule.ts';
import { dateIn, decimalIn, isGiven } from './termValues.ts';

/** BT-23 of an invoice between French companies (BR-FR-08): goods, services or both, by stage of payment. */
const frameworks = new Set('B1 S1 M1 B2 S2 M2 S3 B4 S4 M4 S5 S6 B7 S7'.split(' '));
/** Notes the commercial code asks for: flat fee for recovery, penalty for late payment, discount for early payment. */
const legalNotes = ['PMT', 'PMD', 'AAB'] as const;
const frenchCategories = new Set('S E AE K G O Z'.split(' '));
const frenchRates = new Set('0 0.9 1.05 1.75 2.1 5.5 7 8.5 9.2 9.6 10 13 19.6 20 20.6'.split(' '));
const sirenScheme = '0002';
const siretScheme = '0009';

/** Whether an invoice is between French parties and follows the French framework, by its BT-23 or by the notes it carries. */
export function isFrench({ process, noteSubjects, seller, buyer }: SemanticInvoice): boolean {
  const hasNotes = legalNotes.every((code) => noteSubjects.some(({ text }) => text === code));
  return (frameworks.has(process?.text ?? '') || hasNotes) && isAtHome(seller) && isAtHome(buyer);
}

function isAtHome(party: TermParty | undefined): boolean {
  return party?.country?.text === 'FR';
}

function hasSiren({ legalId }: TermParty): boolean {
  return legalId?.attributes['schemeID'] === sirenScheme && /^\d{9}$/.test(legalId.text);
}

function given(...terms: readonly OptionalTerm[]): readonly Term[] {
  return terms.filter(isGiven);
}

const party = (part: TermParty | undefined): readonly TermParty[] => (part === undefined ? [] : [part]);

/** The French extension of the norm (AFNOR XP Z12-012, BR-FR), asked of invoices that say they follow it. */
export const frenchRules: readonly BusinessRule[] = [
  ruleFor({
    id: 'BR-FR-01',
    fields: ['invoiceNumber'],
    each: ({ number }) => given(number),
    holds: ({ text }) => text.length <= 35,
    problem: 'The number of the invoice has more than 35 characters (BT-1).',
  }),
  ruleFor({
    id: 'BR-FR-02',
    fields: ['invoiceNumber'],
    each: ({ number }) => given(number),
    holds: ({ text }) => /^[A-Za-z\d+_/-]+$/.test(text),
    problem: ({ text }) => `The number "${text}" holds other characters than letters, digits and - + _ / (BT-1).`,
  }),
  ruleFor({
    id: 'BR-FR-03',
    fields: ['issueDate'],
    each: ({ issueDate, dueDate, deliveryDate }) => given(issueDate, dueDate, deliveryDate),
    holds: (term) => dateIn(term)?.startsWith('20') ?? true,
    problem: ({ text }) => `The date ${text} is of no year from 2000 to 2099.`,
  }),
  ruleFor({
    id: 'BR-FR-05',
    severity: 'low',
    each: wholeInvoice,
    holds: ({ noteSubjects }) => legalNotes.every((code) => noteSubjects.some(({ text }) => text === code)),
    problem: `A note the French commercial code asks for is missing: ${legalNotes.join(', ')} (BG-1).`,
  }),
  ruleFor({
    id: 'BR-FR-06',
    severity: 'low',
    each: wholeInvoice,
    holds: ({ noteSubjects }) =>
      legalNotes.every((code) => noteSubjects.filter(({ text }) => text === code).length <= 1),
    problem: `One of the notes ${legalNotes.join(', ')} is there more than once (BG-1).`,
  }),
  ruleFor({
    id: 'BR-FR-08',
    severity: 'low',
    each: wholeInvoice,
    holds: ({ process }) => frameworks.has(process?.text ?? ''),
    problem: ({ process }) => `"${process?.text ?? ''}" is none of the frameworks of French e-invoicing (BT-23).`,
  }),
  ruleFor({
    id: 'BR-FR-09',
    fields: ['vendor'],
    each: ({ seller, buyer }) =>
      [...party(seller), ...party(buyer)].flatMap((each) =>
        each.identifiers
          .filter(({ attributes }) => attributes['schemeID'] === siretScheme)
          .map((id) => ({ ...id, siren: each.legalId })),
      ),
    holds: ({ text, siren }) => /^\d{14}$/.test(text) && (!isGiven(siren) || text.startsWith(siren.text)),
    problem: ({ text }) => `The SIRET ${text} does not belong to the SIREN of its company (BT-29, BT-46).`,
  }),
  ruleFor({
    id: 'BR-FR-10',
    fields: ['vendor'],
    each: ({ seller }) => party(seller),
    holds: hasSiren,
    problem: 'The SIREN of the seller is missing or has not nine digits (BT-30, scheme 0002).',
  }),
  ruleFor({
    id: 'BR-FR-11',
    fields: ['buyer'],
    each: ({ buyer }) => party(buyer),
    holds: hasSiren,
    problem: 'The SIREN of the buyer is missing or has not nine digits (BT-47, scheme 0002).',
  }),
  ruleFor({
    id: 'BR-FR-12',
    severity: 'low',
    each: ({ buyer }) => party(buyer),
    holds: ({ electronicAddress }) => isGiven(electronicAddress),
    problem: 'The electronic address of the buyer is missing (BT-49).',
  }),
  ruleFor({
    id: 'BR-FR-13',
    severity: 'low',
    each: ({ seller }) => party(seller),
    holds: ({ electronicAddress }) => isGiven(electronicAddress),
    problem: 'The electronic address of the seller is missing (BT-34).',
  }),
  ruleFor({
    id: 'BR-FR-15',
    fields: ['taxTotal'],
    each: ({ taxes, lines }) => [...taxes, ...lines].flatMap(({ category }) => given(category)),
    holds: ({ text }) => frenchCategories.has(text),
    problem: ({ text }) => `The category of tax ${text} is not used in France (BT-118, BT-151).`,
  }),
  ruleFor({
    id: 'BR-FR-16',
    fields: ['taxTotal'],
    each: ({ taxes, lines }) => [...taxes, ...lines].flatMap(({ rate }) => given(rate)),
    holds: (term) => frenchRates.has(decimalIn(term)?.toFixed() ?? '0'),
    problem: ({ text }) => `${text} % is no rate of French value added tax (BT-119, BT-152).`,
  }),
];

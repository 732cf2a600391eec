import type { OptionalTerm, SemanticInvoice, Term, TermParty } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor, wholeInvoice } from './BusinessRule.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { dateIn, decimalIn, isGiven } from './termValues.ts';

/** BT-23 of an invoice between French companies (BR-FR-08): goods, services or both, by stage of payment. */
const frameworks = new Set('B1 S1 M1 B2 S2 M2 S3 B4 S4 M4 S5 S6 B7 S7 B8 S8 M8 B9 S9 M9'.split(' '));
/** Notes the commercial code asks for: flat fee for recovery, penalty for late payment, discount for early payment. */
const legalNotes = ['PMT', 'PMD', 'AAB'] as const;
const frenchCategories = new Set('S E AE K G O Z'.split(' '));
const frenchRates = new Set('0 0.9 1.05 1.75 2.1 5.5 7 8.5 9.2 9.6 10 13 19.6 20 20.6'.split(' '));
/** UNTDID 1001, the types of document France takes (BR-FR-04), and those of them a buyer issues for the seller. */
const frenchTypes = new Set('380 389 393 501 386 500 384 471 472 473 261 262 381 396 502 503'.split(' '));
const selfBilled = new Set('389 501 500 471 473 261 502'.split(' '));
/** What a supporting document may be called (BR-FR-17). */
const documentNames = new Set(
  'RIB LISIBLE FEUILLE_DE_STYLE PJA BORDEREAU_SUIVI DOCUMENT_ANNEXE BON_LIVRAISON BON_COMMANDE BORDEREAU_SUIVI_VALIDATION ETAT_ACOMPTE FACTURE_PAIEMENT_DIRECT RECAPITULATIF_COTRAITANCE'.split(
    ' ',
  ),
);
/** How the platform is to treat the invoice, stated in the note with the subject BAR (BR-FR-20). */
const treatments = new Set('B2B B2BINT B2C B2CINT OUTOFSCOPE ARCHIVEONLY'.split(' '));
/** Schemes of addresses and of private identifiers of the French directory. */
const directoryScheme = '0225';
const privateScheme = '0224';
const sirenScheme = '0002';
const siretScheme = '0009';

/** Whether an invoice is between French parties and follows the French framework, by its BT-23 or by the notes it carries. */
export function isFrench(invoice: SemanticInvoice): boolean {
  const { process, seller, buyer } = invoice;
  const hasNotes = legalNotes.every((code) => notesOn(invoice, code) > 0);
  return (frameworks.has(process?.text ?? '') || hasNotes) && isAtHome(seller) && isAtHome(buyer);
}

function notesOn({ notes }: SemanticInvoice, code: string): number {
  return notes.filter(({ subject }) => subject?.text === code).length;
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
    each: ({ number, precedingInvoices }) => given(number, ...precedingInvoices.map((each) => each.number)),
    holds: ({ text }) => text.length <= 35,
    problem: say('BR-FR-01'),
  }),
  ruleFor({
    id: 'BR-FR-02',
    fields: ['invoiceNumber'],
    each: ({ number, precedingInvoices }) => given(number, ...precedingInvoices.map((each) => each.number)),
    holds: ({ text }) => /^[A-Za-z\d+_/-]+$/.test(text),
    problem: ({ text }) => say('BR-FR-02', { text }),
  }),
  ruleFor({
    id: 'BR-FR-03',
    fields: ['issueDate'],
    each: ({ issueDate, dueDate, deliveryDate, period, taxPointDates, precedingInvoices }) =>
      given(
        issueDate,
        dueDate,
        deliveryDate,
        period?.start,
        period?.end,
        ...taxPointDates,
        ...precedingInvoices.map((each) => each.issueDate),
      ),
    holds: (term) => dateIn(term)?.startsWith('20') ?? false,
    problem: ({ text }) => say('BR-FR-03', { text }),
  }),
  ruleFor({
    id: 'BR-FR-04',
    fields: ['documentType'],
    each: ({ typeCode, precedingInvoices }) => given(typeCode, ...precedingInvoices.map((each) => each.typeCode)),
    holds: ({ text }) => frenchTypes.has(text),
    problem: ({ text }) => say('BR-FR-04', { text }),
  }),
  ruleFor({
    id: 'BR-FR-05',
    severity: 'low',
    each: wholeInvoice,
    holds: (invoice) => legalNotes.every((code) => notesOn(invoice, code) > 0),
    problem: say('BR-FR-05', { notes: { list: legalNotes, by: 'comma' } }),
  }),
  ruleFor({
    id: 'BR-FR-06',
    severity: 'low',
    each: wholeInvoice,
    holds: (invoice) => [...legalNotes, 'TXD'].every((code) => notesOn(invoice, code) <= 1),
    problem: say('BR-FR-06', { notes: { list: [...legalNotes, 'TXD'], by: 'comma' } }),
  }),
  ruleFor({
    id: 'BR-FR-08',
    severity: 'low',
    each: wholeInvoice,
    holds: ({ process }) => frameworks.has(process?.text ?? ''),
    problem: ({ process }) => say('BR-FR-08', { text: process?.text ?? '' }),
  }),
  ruleFor({
    id: 'BR-FR-09',
    fields: ['vendor'],
    each: ({ seller, buyer, payee, shipTo }) =>
      [seller, buyer, payee, shipTo]
        .flatMap(party)
        .flatMap((each) => identifiersOf(each, siretScheme).map((id) => ({ ...id, siren: each.legalId }))),
    holds: ({ text, siren }) => /^\d{14}$/.test(text) && (!isGiven(siren) || text.startsWith(siren.text)),
    problem: ({ text }) => say('BR-FR-09', { text }),
  }),
  ruleFor({
    id: 'BR-FR-10',
    fields: ['vendor'],
    each: ({ seller }) => party(seller),
    holds: hasSiren,
    problem: say('BR-FR-10'),
  }),
  ruleFor({
    id: 'BR-FR-11',
    fields: ['buyer'],
    each: (invoice) => (treatmentOf(invoice) === 'B2B' ? party(invoice.buyer) : []),
    holds: hasSiren,
    problem: say('BR-FR-11'),
  }),
  ruleFor({
    id: 'BR-FR-12',
    severity: 'low',
    each: ({ buyer }) => party(buyer),
    holds: ({ electronicAddress }) => isGiven(electronicAddress),
    problem: say('rule.buyerAddress'),
  }),
  ruleFor({
    id: 'BR-FR-13',
    severity: 'low',
    each: ({ seller }) => party(seller),
    holds: ({ electronicAddress }) => isGiven(electronicAddress),
    problem: say('rule.sellerAddress'),
  }),
  ruleFor({
    id: 'BR-FR-15',
    fields: ['taxTotal'],
    each: ({ taxes, lines, allowances }) =>
      [...taxes, ...lines, ...allowances].flatMap(({ category }) => given(category)),
    holds: ({ text }) => frenchCategories.has(text),
    problem: ({ text }) => say('BR-FR-15', { text }),
  }),
  ruleFor({
    id: 'BR-FR-16',
    fields: ['taxTotal'],
    each: ({ taxes, lines, allowances }) => [...taxes, ...lines, ...allowances].flatMap(({ rate }) => given(rate)),
    holds: (term) => frenchRates.has(decimalIn(term)?.toFixed() ?? '0'),
    problem: ({ text }) => say('BR-FR-16', { rate: { decimal: text } }),
  }),
  ruleFor({
    id: 'BR-FR-17',
    severity: 'low',
    each: ({ supportingDocuments }) =>
      supportingDocuments.flatMap(({ typeCode, description }) =>
        typeCode === undefined || typeCode.text === '916' ? given(description) : [],
      ),
    holds: ({ text }) => documentNames.has(text),
    problem: ({ text }) => say('BR-FR-17', { text }),
  }),
  ruleFor({
    id: 'BR-FR-18',
    severity: 'low',
    each: wholeInvoice,
    holds: ({ supportingDocuments }) =>
      supportingDocuments.filter(({ description }) => description?.text === 'LISIBLE').length <= 1,
    problem: say('BR-FR-18'),
  }),
  ruleFor({
    id: 'BR-FR-20',
    severity: 'low',
    each: ({ notes }) => notes.filter(({ subject }) => subject?.text === 'BAR'),
    holds: ({ text }) => treatments.has(text?.text ?? ''),
    problem: ({ text }) => say('BR-FR-20', { text: text?.text ?? '' }),
  }),
  ruleFor({
    id: 'BR-FR-31',
    severity: 'low',
    each: wholeInvoice,
    holds: ({ notes }) => notes.filter(({ text }) => treatments.has(text?.text ?? '')).length <= 1,
    problem: say('BR-FR-31'),
  }),
  ruleFor({
    id: 'BR-FR-21',
    each: (invoice) => (treatmentOf(invoice) === 'B2B' && !isSelfBilled(invoice) ? party(invoice.buyer) : []),
    holds: isInDirectory,
    problem: say('BR-FR-21'),
  }),
  ruleFor({
    id: 'BR-FR-22',
    each: (invoice) => (treatmentOf(invoice) === 'B2B' && isSelfBilled(invoice) ? party(invoice.seller) : []),
    holds: isInDirectory,
    problem: say('BR-FR-22'),
  }),
  ruleFor({
    id: 'BR-FR-23',
    each: ({ seller, buyer, payee }) =>
      [seller, buyer, payee]
        .flatMap(party)
        .flatMap(({ electronicAddress }) => given(electronicAddress))
        .filter(({ attributes }) => attributes['schemeID'] === directoryScheme),
    holds: ({ text }) => directoryText.test(text),
    problem: ({ text }) => say('BR-FR-23', { text }),
  }),
  ruleFor({
    id: 'BR-FR-24',
    severity: 'low',
    each: ({ seller, buyer }) => [seller, buyer].flatMap(party).flatMap((each) => identifiersOf(each, privateScheme)),
    holds: ({ text }) => directoryText.test(text),
    problem: ({ text }) => say('BR-FR-24', { text }),
  }),
  ruleFor({
    id: 'BR-FR-25',
    severity: 'low',
    each: ({ seller, buyer, payee }) =>
      [seller, buyer, payee].flatMap(party).flatMap(({ electronicAddress }) => given(electronicAddress)),
    holds: ({ text }) => text.length <= 125,
    problem: say('BR-FR-25'),
  }),
  ruleFor({
    id: 'BR-FR-26',
    severity: 'low',
    each: ({ seller, buyer }) => [seller, buyer].flatMap(party).flatMap((each) => identifiersOf(each, privateScheme)),
    holds: ({ text }) => text.length <= 100,
    problem: say('BR-FR-26'),
  }),
  ...(['supportingDocuments', 'lines'] as const).map((where) =>
    ruleFor({
      id: where === 'lines' ? 'BR-FR-30' : 'BR-FR-29',
      severity: 'low',
      each: (invoice) => (where === 'lines' ? invoice.lines : [{ path: '/', documents: invoice.supportingDocuments }]),
      holds: ({ documents }) =>
        ['AFL', 'AVV'].every((code) => {
          const named = documents.filter(({ scheme }) => scheme?.text === code);
          return named.length <= 1 && named.every(({ reference }) => isGiven(reference));
        }),
      problem: say('BR-FR-29'),
    }),
  ),
  ruleFor({
    id: 'BR-FR-32',
    fields: ['vendor'],
    each: ({ seller, buyer, payee, shipTo, taxRepresentative }) =>
      [seller, buyer, payee, shipTo, taxRepresentative]
        .flatMap(party)
        .flatMap(({ legalId, identifiers }) => [...given(legalId), ...identifiers])
        .filter(({ attributes }) => /^(?:0002|0231)$/.test(attributes['schemeID'] ?? '')),
    holds: ({ text }) => /^\d{9}$/.test(text),
    problem: ({ text }) => say('BR-FR-32', { text }),
  }),
];

const directoryText = /^[A-Za-z0-9+\-_.]+$/;

function identifiersOf({ identifiers }: TermParty, schemeId: string): readonly Term[] {
  return identifiers.filter(({ attributes }) => attributes['schemeID'] === schemeId);
}

/** The text of the note with the subject BAR; undefined where there is none. */
function treatmentOf({ notes }: SemanticInvoice): string | undefined {
  return notes.find(({ subject }) => subject?.text === 'BAR')?.text?.text;
}

const isSelfBilled = ({ typeCode }: SemanticInvoice): boolean => selfBilled.has(typeCode?.text ?? '');

function isInDirectory({ electronicAddress, legalId }: TermParty): boolean {
  return (
    electronicAddress?.attributes['schemeID'] === directoryScheme &&
    isGiven(legalId) &&
    electronicAddress.text.startsWith(legalId.text)
  );
}

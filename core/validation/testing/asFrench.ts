import { type SemanticDraft, term } from './buildSemanticInvoice.ts';

/** Makes an invoice one between French companies, as XP Z12-012 asks for it. */
export function asFrench(invoice: SemanticDraft): void {
  invoice.process = term('S1');
  invoice.notes = ['PMT', 'PMD', 'AAB'].map((code) => ({
    path: `note/${code}`,
    subject: term(code),
    text: term('As agreed'),
  }));
  for (const each of [invoice.seller, invoice.buyer]) {
    if (each) Object.assign(each, { country: term('FR'), legalId: term('392809137', { schemeID: '0002' }) });
  }
}

import { asFrench } from './asFrench.ts';
import { asPeppol } from './asPeppol.ts';
import { buildSemanticInvoice, type SemanticDraft, term } from './buildSemanticInvoice.ts';

/** Ways to change one part of a sound invoice, by which tests break a rule. */
export type Breaking = (invoice: SemanticDraft) => void;

export const line =
  (change: (one: SemanticDraft['lines'][number]) => void): Breaking =>
  ({ lines }) =>
    lines.slice(1).forEach(change);
export const row =
  (change: (one: SemanticDraft['taxes'][number]) => void): Breaking =>
  ({ taxes }) =>
    taxes.forEach(change);
export const allowance =
  (change: (one: SemanticDraft['allowances'][number]) => void): Breaking =>
  ({ allowances }) =>
    allowances.slice(0, 1).forEach(change);
export const charge =
  (change: (one: SemanticDraft['allowances'][number]) => void): Breaking =>
  ({ allowances }) =>
    allowances.slice(1).forEach(change);
export const lineAllowance =
  (at: 0 | 1, change: (one: SemanticDraft['allowances'][number]) => void): Breaking =>
  ({ lines }) =>
    lines.forEach(({ allowances }) => allowances.slice(at, at + 1).forEach(change));
export const totals =
  (change: (one: NonNullable<SemanticDraft['totals']>) => void): Breaking =>
  (invoice) =>
    invoice.totals && change(invoice.totals);
export const seller =
  (change: (one: NonNullable<SemanticDraft['seller']>) => void): Breaking =>
  (invoice) =>
    invoice.seller && change(invoice.seller);
export const buyer =
  (change: (one: NonNullable<SemanticDraft['buyer']>) => void): Breaking =>
  (invoice) =>
    invoice.buyer && change(invoice.buyer);
export const agent =
  (change: (one: NonNullable<SemanticDraft['seller']>) => void): Breaking =>
  (invoice) =>
    invoice.taxRepresentative && change(invoice.taxRepresentative);
export const payment =
  (change: (one: SemanticDraft['payments'][number]) => void): Breaking =>
  ({ payments }) =>
    payments.forEach(change);
export const thirdDecimal = term('1.005');
export const xrechnung =
  (change: Breaking): Breaking =>
  (invoice) => {
    invoice.specification = term('urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0');
    change(invoice);
  };

export const french =
  (change: Breaking): Breaking =>
  (invoice) => {
    asFrench(invoice);
    change(invoice);
  };

export const note = (subject: string, text = 'As agreed') => ({
  path: `note/${subject}`,
  subject: term(subject),
  text: term(text),
});
export const document =
  (change: (one: SemanticDraft['supportingDocuments'][number]) => void): Breaking =>
  ({ supportingDocuments }) =>
    supportingDocuments.forEach(change);
export const address = (text: string, schemeID: string): Breaking =>
  buyer((b) => (b.electronicAddress = term(text, { schemeID })));
export const extended =
  (change: Breaking): Breaking =>
  (invoice) => {
    invoice.specification = term('urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended');
    change(invoice);
  };
export const peppol =
  (change: Breaking): Breaking =>
  (invoice) => {
    asPeppol(invoice);
    change(invoice);
  };

export function outOfScope(change: Breaking): Breaking {
  return (invoice) => {
    Object.assign(invoice, buildSemanticInvoice('O', null));
    change(invoice);
  };
}

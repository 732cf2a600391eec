import { type SemanticDraft, term } from './buildSemanticInvoice.ts';

/** Makes an invoice one of Peppol BIS Billing 3. */
export function asPeppol(invoice: SemanticDraft): void {
  invoice.specification = term('urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0');
  invoice.process = term('urn:fdc:peppol.eu:2017:poacc:billing:01:1.0');
}

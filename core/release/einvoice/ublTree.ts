import { type EInvoice, type ELine, type EParty, standardRated, unitOfOne } from './EInvoice.ts';
import { type XmlNode, leaf, parent } from './XmlNode.ts';

const oasis = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** UBL 2.1 Invoice or CreditNote, elements in the order of its schema (syntax binding CEN/TS 16931-3-2). */
export function ublTree(invoice: EInvoice): XmlNode {
  const kind = invoice.isCreditNote ? 'CreditNote' : 'Invoice';
  const amount = (name: string, value: string | null) => leaf(name, value, { currencyID: invoice.currency });
  const content = parent(
    kind,
    leaf('cbc:CustomizationID', 'urn:cen.eu:en16931:2017'),
    leaf('cbc:ID', invoice.number),
    leaf('cbc:IssueDate', invoice.issueDate),
    invoice.isCreditNote ? null : leaf('cbc:DueDate', invoice.dueDate),
    leaf(`cbc:${kind}TypeCode`, invoice.isCreditNote ? '381' : '380'),
    leaf('cbc:DocumentCurrencyCode', invoice.currency),
    invoice.purchaseOrder === null ? null : parent('cac:OrderReference', leaf('cbc:ID', invoice.purchaseOrder)),
    parent('cac:AccountingSupplierParty', partyOf(invoice.seller)),
    parent('cac:AccountingCustomerParty', partyOf(invoice.buyer)),
    paymentOf(invoice),
    parent(
      'cac:TaxTotal',
      amount('cbc:TaxAmount', invoice.totals.tax),
      invoice.taxes.map(({ base, amount: tax, rate }) =>
        parent(
          'cac:TaxSubtotal',
          amount('cbc:TaxableAmount', base),
          amount('cbc:TaxAmount', tax),
          categoryOf('cac:TaxCategory', rate),
        ),
      ),
    ),
    parent(
      'cac:LegalMonetaryTotal',
      amount('cbc:LineExtensionAmount', invoice.totals.lines),
      amount('cbc:TaxExclusiveAmount', invoice.totals.net),
      amount('cbc:TaxInclusiveAmount', invoice.totals.gross),
      amount('cbc:PrepaidAmount', invoice.totals.paid),
      amount('cbc:PayableAmount', invoice.totals.due),
    ),
    invoice.lines.map((line) => lineOf(line, invoice, amount)),
  );
  return { ...content, attributes: { xmlns: `${oasis}${kind}-2`, ...prefixes } };
}

const prefixes = {
  'xmlns:cac': `${oasis}CommonAggregateComponents-2`,
  'xmlns:cbc': `${oasis}CommonBasicComponents-2`,
};

function partyOf({ name, vatId, street, postcode, city, country }: EParty): XmlNode {
  return parent(
    'cac:Party',
    parent(
      'cac:PostalAddress',
      leaf('cbc:StreetName', street),
      leaf('cbc:CityName', city),
      leaf('cbc:PostalZone', postcode),
      country === null ? null : parent('cac:Country', leaf('cbc:IdentificationCode', country)),
    ),
    vatId === null
      ? null
      : parent('cac:PartyTaxScheme', leaf('cbc:CompanyID', vatId), parent('cac:TaxScheme', leaf('cbc:ID', 'VAT'))),
    parent('cac:PartyLegalEntity', leaf('cbc:RegistrationName', name)),
  );
}

/** Where payment goes; a credit note has its due date here. */
function paymentOf({ isCreditNote, dueDate, account, currency }: EInvoice): XmlNode | null {
  const due = isCreditNote ? leaf('cbc:PaymentDueDate', dueDate) : null;
  if (account === null && due === null) return null;
  const transfer = currency === 'EUR' ? '58' : '30';
  return parent(
    'cac:PaymentMeans',
    leaf('cbc:PaymentMeansCode', account === null ? '1' : transfer),
    due,
    account === null
      ? null
      : parent(
          'cac:PayeeFinancialAccount',
          leaf('cbc:ID', account.iban),
          account.bic === null ? null : parent('cac:FinancialInstitutionBranch', leaf('cbc:ID', account.bic)),
        ),
  );
}

function lineOf(
  { id, quantity, total, name, rate, price }: ELine,
  { isCreditNote }: EInvoice,
  amount: (name: string, value: string) => XmlNode | null,
): XmlNode {
  return parent(
    isCreditNote ? 'cac:CreditNoteLine' : 'cac:InvoiceLine',
    leaf('cbc:ID', id),
    leaf(isCreditNote ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', quantity, { unitCode: unitOfOne }),
    amount('cbc:LineExtensionAmount', total),
    parent('cac:Item', leaf('cbc:Name', name), categoryOf('cac:ClassifiedTaxCategory', rate)),
    parent('cac:Price', amount('cbc:PriceAmount', price)),
  );
}

function categoryOf(name: string, rate: string): XmlNode {
  return parent(
    name,
    leaf('cbc:ID', standardRated),
    leaf('cbc:Percent', rate),
    parent('cac:TaxScheme', leaf('cbc:ID', 'VAT')),
  );
}

import type {
  OptionalTerm,
  SemanticInvoice,
  Term,
  TermAllowance,
  TermDocument,
  TermLine,
  TermNote,
  TermParty,
  TermPayment,
  TermTax,
  TermTotals,
} from '../../contract/semanticInvoice.ts';
import { TermCursor } from './TermCursor.ts';
import type { XmlElement } from './XmlElement.ts';
import { ublReader } from './ublNames.ts';

/** The business terms of a UBL 2.1 invoice or credit note (syntax binding CEN/TS 16931-3-2). */
export function semanticUbl(element: XmlElement): SemanticInvoice {
  const root = new TermCursor(ublReader, element, '');
  const isCreditNote = element.name === 'CreditNote';
  const lines = root.all(isCreditNote ? 'cac:CreditNoteLine' : 'cac:InvoiceLine');
  const period = root.first('cac:InvoicePeriod');
  const currency = root.term('cbc:DocumentCurrencyCode');
  const address = root.first('cac:Delivery/cac:DeliveryLocation/cac:Address');
  return {
    syntax: 'UBL',
    isCreditNote,
    process: root.term('cbc:ProfileID'),
    specification: root.term('cbc:CustomizationID'),
    notes: root.terms('cbc:Note').map(noteOf),
    number: root.term('cbc:ID'),
    issueDate: root.term('cbc:IssueDate'),
    typeCode: root.term(isCreditNote ? 'cbc:CreditNoteTypeCode' : 'cbc:InvoiceTypeCode'),
    currency,
    taxCurrency: root.term('cbc:TaxCurrencyCode'),
    taxPointDates: root.terms('cbc:TaxPointDate'),
    taxPointCodes: root.terms('cac:InvoicePeriod/cbc:DescriptionCode'),
    dueDate: root.term('cbc:DueDate', 'cac:PaymentMeans/cbc:PaymentDueDate'),
    buyerReference: root.term('cbc:BuyerReference'),
    paymentTerms: root.term('cac:PaymentTerms/cbc:Note'),
    orderReference: root.term('cac:OrderReference/cbc:ID'),
    contractReference: root.term('cac:ContractDocumentReference/cbc:ID'),
    precedingInvoices: root.all('cac:BillingReference/cac:InvoiceDocumentReference').map((each) => ({
      path: each.path,
      number: each.term('cbc:ID'),
      issueDate: each.term('cbc:IssueDate'),
      typeCode: each.term('cbc:DocumentTypeCode'),
    })),
    supportingDocuments: root.all('cac:AdditionalDocumentReference').map(documentOf),
    seller: partyOf(root.first('cac:AccountingSupplierParty/cac:Party')),
    buyer: partyOf(root.first('cac:AccountingCustomerParty/cac:Party')),
    payee: partyOf(root.first('cac:PayeeParty')),
    taxRepresentative: partyOf(root.first('cac:TaxRepresentativeParty')),
    deliveryDate: root.term('cac:Delivery/cbc:ActualDeliveryDate'),
    deliverTo: address && { path: address.path, country: address.term('cac:Country/cbc:IdentificationCode') },
    shipTo: undefined,
    period: period && { path: period.path, start: period.term('cbc:StartDate'), end: period.term('cbc:EndDate') },
    payments: root.all('cac:PaymentMeans').map(paymentOf),
    allowances: root.all('cac:AllowanceCharge').map(allowanceOf),
    logisticsFees: [],
    taxes: taxesOf(root, currency),
    totals: totalsOf(root),
    lines: lines.map(lineOf),
    taxTypes: [],
    taxRegistrations: [],
    structure: [],
  };
}

/** UBL has no element for the subject of a note: its code stands before it, "#PMT#…". */
function noteOf(note: Term): TermNote {
  const [, code, text] = /^#([A-Z]{3})#([\s\S]*)$/.exec(note.text) ?? [];
  return {
    path: note.path,
    subject: code === undefined ? undefined : { ...note, text: code },
    text: text === undefined ? note : { ...note, text: text.trim() },
  };
}

/** An object the invoice speaks of (BT-18) is told by its type 130; its scheme is an attribute. */
function documentOf(document: TermCursor): TermDocument {
  return {
    path: document.path,
    reference: document.term('cbc:ID'),
    typeCode: document.term('cbc:DocumentTypeCode'),
    description: document.term('cbc:DocumentDescription'),
    scheme: document.attribute('cbc:ID', 'schemeID'),
    file: document.term('cac:Attachment/cbc:EmbeddedDocumentBinaryObject'),
  };
}

function partyOf(party: TermCursor | undefined): TermParty | undefined {
  if (party === undefined) return undefined;
  const address = party.first('cac:PostalAddress');
  const contact = party.first('cac:Contact');
  const taxOf = (isVat: boolean): OptionalTerm =>
    party
      .all('cac:PartyTaxScheme')
      .filter((scheme) => (scheme.term('cac:TaxScheme/cbc:ID')?.text.toUpperCase() === 'VAT') === isVat)
      .map((scheme) => scheme.term('cbc:CompanyID'))
      .find((term) => term !== undefined);
  return {
    path: party.path,
    name: party.term('cac:PartyLegalEntity/cbc:RegistrationName', 'cac:PartyName/cbc:Name'),
    globalIds: [],
    identifiers: party.terms('cac:PartyIdentification/cbc:ID'),
    legalId: party.term('cac:PartyLegalEntity/cbc:CompanyID'),
    vatId: taxOf(true),
    taxNumber: taxOf(false),
    electronicAddress: party.term('cbc:EndpointID'),
    hasAddress: address !== undefined,
    city: address?.term('cbc:CityName'),
    postcode: address?.term('cbc:PostalZone'),
    country: address?.term('cac:Country/cbc:IdentificationCode'),
    contact: contact && {
      path: contact.path,
      name: contact.term('cbc:Name'),
      phone: contact.term('cbc:Telephone'),
      email: contact.term('cbc:ElectronicMail'),
    },
  };
}

function paymentOf(means: TermCursor): TermPayment {
  return {
    path: means.path,
    means: means.term('cbc:PaymentMeansCode'),
    transfers: means.all('cac:PayeeFinancialAccount').map((account) => ({
      path: account.path,
      account: account.term('cbc:ID'),
      accounts: account.terms('cbc:ID').length,
    })),
    cardNumber: means.term('cac:CardAccount/cbc:PrimaryAccountNumberID'),
    debitedAccount: means.term('cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID'),
    mandate: means.term('cac:PaymentMandate/cbc:ID'),
  };
}

function allowanceOf(each: TermCursor): TermAllowance {
  const indicator = each.term('cbc:ChargeIndicator');
  return {
    path: each.path,
    isCharge: indicator?.text === 'true' || indicator?.text === '1',
    indicator,
    amount: each.term('cbc:Amount'),
    base: each.term('cbc:BaseAmount'),
    percent: each.term('cbc:MultiplierFactorNumeric'),
    reason: each.term('cbc:AllowanceChargeReason'),
    reasonCode: each.term('cbc:AllowanceChargeReasonCode'),
    category: each.term('cac:TaxCategory/cbc:ID'),
    rate: each.term('cac:TaxCategory/cbc:Percent'),
  };
}

/** The breakdown stands under the tax total in the currency of the invoice. */
function taxesOf(root: TermCursor, currency: OptionalTerm): TermTax[] {
  const totals = root.all('cac:TaxTotal');
  const own = totals.find(({ element }) =>
    element.children.some(
      ({ name, attributes }) => name === 'TaxAmount' && attributes['currencyID'] === currency?.text,
    ),
  );
  return ((own ?? totals[0])?.all('cac:TaxSubtotal') ?? []).map((row) => ({
    path: row.path,
    base: row.term('cbc:TaxableAmount'),
    amount: row.term('cbc:TaxAmount'),
    category: row.term('cac:TaxCategory/cbc:ID'),
    rate: row.term('cac:TaxCategory/cbc:Percent'),
    reason: row.term('cac:TaxCategory/cbc:TaxExemptionReason'),
    reasonCode: row.term('cac:TaxCategory/cbc:TaxExemptionReasonCode'),
  }));
}

function totalsOf(root: TermCursor): TermTotals | undefined {
  const totals = root.first('cac:LegalMonetaryTotal');
  return (
    totals && {
      path: totals.path,
      lines: totals.term('cbc:LineExtensionAmount'),
      allowances: totals.term('cbc:AllowanceTotalAmount'),
      charges: totals.term('cbc:ChargeTotalAmount'),
      net: totals.term('cbc:TaxExclusiveAmount'),
      taxes: root.terms('cac:TaxTotal/cbc:TaxAmount'),
      gross: totals.term('cbc:TaxInclusiveAmount'),
      paid: totals.term('cbc:PrepaidAmount'),
      rounding: totals.term('cbc:PayableRoundingAmount'),
      due: totals.term('cbc:PayableAmount'),
    }
  );
}

function lineOf(line: TermCursor): TermLine {
  const quantity = line.first('cbc:InvoicedQuantity') === undefined ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity';
  const period = line.first('cac:InvoicePeriod');
  return {
    path: line.path,
    id: line.term('cbc:ID'),
    quantity: line.term(quantity),
    unit: line.attribute(quantity, 'unitCode'),
    total: line.term('cbc:LineExtensionAmount'),
    price: line.term('cac:Price/cbc:PriceAmount'),
    priceBase: line.term('cac:Price/cbc:BaseQuantity'),
    grossPrice: line.term('cac:Price/cac:AllowanceCharge/cbc:BaseAmount'),
    name: line.term('cac:Item/cbc:Name'),
    category: line.term('cac:Item/cac:ClassifiedTaxCategory/cbc:ID'),
    rate: line.term('cac:Item/cac:ClassifiedTaxCategory/cbc:Percent'),
    period: period && { path: period.path, start: period.term('cbc:StartDate'), end: period.term('cbc:EndDate') },
    allowances: line.all('cac:AllowanceCharge').map(allowanceOf),
    subtype: undefined,
    parentId: undefined,
    originCountry: line.term('cac:Item/cac:OriginCountry/cbc:IdentificationCode'),
    documents: line.all('cac:DocumentReference').map(documentOf),
    standardId: line.term('cac:Item/cac:StandardItemIdentification/cbc:ID'),
    classifications: line.terms('cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode'),
    attributes: line
      .all('cac:Item/cac:AdditionalItemProperty')
      .map((each) => ({ path: each.path, name: each.term('cbc:Name'), value: each.term('cbc:Value') })),
  };
}

import type {
  OptionalTerm,
  SemanticInvoice,
  Term,
  TermAllowance,
  TermDocument,
  TermLine,
  TermParty,
  TermPayment,
  TermPeriod,
  TermTax,
  TermTotals,
} from '../../contract/semanticInvoice.ts';
import { ciiReader } from './ciiNames.ts';
import { ciiStructure } from './ciiStructure.ts';
import { TermCursor } from './TermCursor.ts';
import type { XmlElement } from './XmlElement.ts';

const date = 'udt:DateTimeString';
const line = 'ram:IncludedSupplyChainTradeLineItem';

/** The business terms of a UN/CEFACT cross-industry invoice D16B (syntax binding CEN/TS 16931-3-3). */
export function semanticCii(element: XmlElement): SemanticInvoice {
  const root = new TermCursor(ciiReader, element, '');
  const trade = root.first('rsm:SupplyChainTradeTransaction');
  const agreement = trade?.first('ram:ApplicableHeaderTradeAgreement');
  const delivery = trade?.first('ram:ApplicableHeaderTradeDelivery');
  const settlement = trade?.first('ram:ApplicableHeaderTradeSettlement');
  const address = delivery?.first('ram:ShipToTradeParty/ram:PostalTradeAddress');
  return {
    syntax: 'CII',
    isCreditNote: false,
    process: root.term('rsm:ExchangedDocumentContext/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID'),
    specification: root.term('rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID'),
    notes: root.all('rsm:ExchangedDocument/ram:IncludedNote').map((note) => ({
      path: note.path,
      subject: note.term('ram:SubjectCode'),
      text: note.term('ram:Content'),
    })),
    number: root.term('rsm:ExchangedDocument/ram:ID'),
    issueDate: root.term(`rsm:ExchangedDocument/ram:IssueDateTime/${date}`),
    typeCode: root.term('rsm:ExchangedDocument/ram:TypeCode'),
    currency: settlement?.term('ram:InvoiceCurrencyCode'),
    taxCurrency: settlement?.term('ram:TaxCurrencyCode'),
    taxPointDates: settlement?.terms('ram:ApplicableTradeTax/ram:TaxPointDate') ?? [],
    taxPointCodes: settlement?.terms('ram:ApplicableTradeTax/ram:DueDateTypeCode') ?? [],
    dueDate: settlement?.term(`ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/${date}`),
    buyerReference: agreement?.term('ram:BuyerReference'),
    paymentTerms: settlement?.term('ram:SpecifiedTradePaymentTerms/ram:Description'),
    orderReference: agreement?.term('ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID'),
    contractReference: agreement?.term('ram:ContractReferencedDocument/ram:IssuerAssignedID'),
    precedingInvoices: (settlement?.all('ram:InvoiceReferencedDocument') ?? []).map((each) => ({
      path: each.path,
      number: each.term('ram:IssuerAssignedID'),
      issueDate: each.term('ram:FormattedIssueDateTime/qdt:DateTimeString'),
      typeCode: each.term('ram:TypeCode'),
    })),
    supportingDocuments: (agreement?.all('ram:AdditionalReferencedDocument') ?? []).map(documentOf),
    seller: partyOf(agreement?.first('ram:SellerTradeParty')),
    buyer: partyOf(agreement?.first('ram:BuyerTradeParty')),
    payee: partyOf(settlement?.first('ram:PayeeTradeParty')),
    taxRepresentative: partyOf(agreement?.first('ram:SellerTaxRepresentativeTradeParty')),
    deliveryDate: delivery?.term(`ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/${date}`),
    deliverTo: address && { path: address.path, country: address.term('ram:CountryID') },
    shipTo: partyOf(delivery?.first('ram:ShipToTradeParty')),
    period: periodOf(settlement?.first('ram:BillingSpecifiedPeriod')),
    payments: (settlement?.all('ram:SpecifiedTradeSettlementPaymentMeans') ?? []).map((means) => ({
      ...paymentOf(means),
      mandate: settlement?.term('ram:SpecifiedTradePaymentTerms/ram:DirectDebitMandateID'),
    })),
    allowances: (settlement?.all('ram:SpecifiedTradeAllowanceCharge') ?? []).map(allowanceOf),
    logisticsFees: settlement?.terms('ram:SpecifiedLogisticsServiceCharge/ram:AppliedAmount') ?? [],
    taxes: (settlement?.all('ram:ApplicableTradeTax') ?? []).map(taxOf),
    totals: totalsOf(settlement?.first('ram:SpecifiedTradeSettlementHeaderMonetarySummation')),
    lines: (trade?.all(line) ?? []).map(lineOf),
    taxTypes: [
      ...(settlement?.terms('ram:ApplicableTradeTax/ram:TypeCode') ?? []),
      ...(settlement?.terms('ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax/ram:TypeCode') ?? []),
      ...(trade?.terms(`${line}/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:TypeCode`) ?? []),
    ],
    taxRegistrations: ['ram:SellerTradeParty', 'ram:BuyerTradeParty', 'ram:SellerTaxRepresentativeTradeParty'].flatMap(
      (party) => agreement?.terms(`${party}/ram:SpecifiedTaxRegistration/ram:ID`) ?? [],
    ),
    structure: ciiStructure(element),
  };
}

function partyOf(party: TermCursor | undefined): TermParty | undefined {
  if (party === undefined) return undefined;
  const address = party.first('ram:PostalTradeAddress');
  const contact = party.first('ram:DefinedTradeContact');
  const tax = (scheme: string): OptionalTerm =>
    party
      .terms('ram:SpecifiedTaxRegistration/ram:ID')
      .find(({ attributes, text }) => attributes['schemeID'] === scheme && text !== '');
  return {
    path: party.path,
    name: party.term('ram:Name'),
    globalIds: party.terms('ram:GlobalID'),
    identifiers: [...party.terms('ram:ID'), ...party.terms('ram:GlobalID')],
    legalId: party.term('ram:SpecifiedLegalOrganization/ram:ID'),
    vatId: tax('VA'),
    taxNumber: tax('FC'),
    electronicAddress: party.term('ram:URIUniversalCommunication/ram:URIID'),
    hasAddress: address !== undefined,
    city: address?.term('ram:CityName'),
    postcode: address?.term('ram:PostcodeCode'),
    country: address?.term('ram:CountryID'),
    contact: contact && {
      path: contact.path,
      name: contact.term('ram:PersonName', 'ram:DepartmentName'),
      phone: contact.term('ram:TelephoneUniversalCommunication/ram:CompleteNumber'),
      email: contact.term('ram:EmailURIUniversalCommunication/ram:URIID'),
    },
  };
}

function periodOf(period: TermCursor | undefined): TermPeriod | undefined {
  return (
    period && {
      path: period.path,
      start: period.term(`ram:StartDateTime/${date}`),
      end: period.term(`ram:EndDateTime/${date}`),
    }
  );
}

function documentOf(document: TermCursor): TermDocument {
  return {
    path: document.path,
    reference: document.term('ram:IssuerAssignedID'),
    typeCode: document.term('ram:TypeCode'),
    description: document.term('ram:Name'),
    scheme: document.term('ram:ReferenceTypeCode'),
    file: document.term('ram:AttachmentBinaryObject'),
  };
}

function paymentOf(means: TermCursor): Omit<TermPayment, 'mandate'> {
  return {
    path: means.path,
    means: means.term('ram:TypeCode'),
    transfers: means.all('ram:PayeePartyCreditorFinancialAccount').map((account) => ({
      path: account.path,
      account: account.term('ram:IBANID', 'ram:ProprietaryID'),
      accounts: account.terms('ram:IBANID').length + account.terms('ram:ProprietaryID').length,
    })),
    cardNumber: means.term('ram:ApplicableTradeSettlementFinancialCard/ram:ID'),
    debitedAccount: means.term('ram:PayerPartyDebtorFinancialAccount/ram:IBANID'),
  };
}

function allowanceOf(each: TermCursor): TermAllowance {
  const indicator = each.term('ram:ChargeIndicator/udt:Indicator');
  return {
    path: each.path,
    isCharge: indicator?.text === 'true' || indicator?.text === '1',
    indicator: indicator ?? each.term('ram:ChargeIndicator'),
    amount: each.term('ram:ActualAmount'),
    base: each.term('ram:BasisAmount'),
    percent: each.term('ram:CalculationPercent'),
    reason: each.term('ram:Reason'),
    reasonCode: each.term('ram:ReasonCode'),
    category: each.term('ram:CategoryTradeTax/ram:CategoryCode'),
    rate: each.term('ram:CategoryTradeTax/ram:RateApplicablePercent'),
  };
}

function taxOf(row: TermCursor): TermTax {
  return {
    path: row.path,
    base: row.term('ram:BasisAmount'),
    amount: row.term('ram:CalculatedAmount'),
    category: row.term('ram:CategoryCode'),
    rate: row.term('ram:RateApplicablePercent'),
    reason: row.term('ram:ExemptionReason'),
    reasonCode: row.term('ram:ExemptionReasonCode'),
  };
}

function totalsOf(totals: TermCursor | undefined): TermTotals | undefined {
  return (
    totals && {
      path: totals.path,
      lines: totals.term('ram:LineTotalAmount'),
      allowances: totals.term('ram:AllowanceTotalAmount'),
      charges: totals.term('ram:ChargeTotalAmount'),
      net: totals.term('ram:TaxBasisTotalAmount'),
      taxes: totals.terms('ram:TaxTotalAmount'),
      gross: totals.term('ram:GrandTotalAmount'),
      paid: totals.term('ram:TotalPrepaidAmount'),
      rounding: totals.term('ram:RoundingAmount'),
      due: totals.term('ram:DuePayableAmount'),
    }
  );
}

function lineOf(line: TermCursor): TermLine {
  const settlement = line.first('ram:SpecifiedLineTradeSettlement');
  const price = line.first('ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice');
  const quantity = 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity';
  return {
    path: line.path,
    id: line.term('ram:AssociatedDocumentLineDocument/ram:LineID'),
    quantity: line.term(quantity),
    unit: line.attribute(quantity, 'unitCode'),
    total: settlement?.term('ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount'),
    price: price?.term('ram:ChargeAmount'),
    priceBase: price?.term('ram:BasisQuantity'),
    grossPrice: line.term('ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:ChargeAmount'),
    name: line.term('ram:SpecifiedTradeProduct/ram:Name'),
    category: settlement?.term('ram:ApplicableTradeTax/ram:CategoryCode'),
    rate: settlement?.term('ram:ApplicableTradeTax/ram:RateApplicablePercent'),
    period: periodOf(settlement?.first('ram:BillingSpecifiedPeriod')),
    allowances: (settlement?.all('ram:SpecifiedTradeAllowanceCharge') ?? []).map(allowanceOf),
    subtype: line.term('ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode'),
    parentId: line.term('ram:AssociatedDocumentLineDocument/ram:ParentLineID'),
    originCountry: line.term('ram:SpecifiedTradeProduct/ram:OriginTradeCountry/ram:ID'),
    documents: (settlement?.all('ram:AdditionalReferencedDocument') ?? []).map(documentOf),
    standardId: line.term('ram:SpecifiedTradeProduct/ram:GlobalID'),
    classifications: classificationsOf(line),
    attributes: line.all('ram:SpecifiedTradeProduct/ram:ApplicableProductCharacteristic').map((each) => ({
      path: each.path,
      name: each.term('ram:Description'),
      value: each.term('ram:Value'),
    })),
  };
}

function classificationsOf(line: TermCursor): Term[] {
  return line.terms('ram:SpecifiedTradeProduct/ram:DesignatedProductClassification/ram:ClassCode');
}

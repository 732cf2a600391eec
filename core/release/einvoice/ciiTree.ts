import { type EInvoice, type ELine, type EParty, standardRated, unitOfOne } from './EInvoice.ts';
import { type XmlNode, leaf, parent } from './XmlNode.ts';

const uncefact = 'urn:un:unece:uncefact:data:standard:';
const namespaces = {
  'xmlns:rsm': `${uncefact}CrossIndustryInvoice:100`,
  'xmlns:ram': `${uncefact}ReusableAggregateBusinessInformationEntity:100`,
  'xmlns:udt': `${uncefact}UnqualifiedDataType:100`,
};

/** BT-24: EN 16931 whole, or Factur-X BASIC WL for an invoice without lines, which the norm itself has no place for. */
export function ciiSpecification({ lines }: EInvoice): string {
  return lines.length === 0 ? 'urn:factur-x.eu:1p0:basicwl' : 'urn:cen.eu:en16931:2017';
}

/** Cross-industry invoice D16B, elements in the order of its schema (syntax binding CEN/TS 16931-3-3). */
export function ciiTree(invoice: EInvoice): XmlNode {
  const root = parent(
    'rsm:CrossIndustryInvoice',
    parent(
      'rsm:ExchangedDocumentContext',
      parent('ram:GuidelineSpecifiedDocumentContextParameter', leaf('ram:ID', ciiSpecification(invoice))),
    ),
    parent(
      'rsm:ExchangedDocument',
      leaf('ram:ID', invoice.number),
      leaf('ram:TypeCode', invoice.isCreditNote ? '381' : '380'),
      dateOf('ram:IssueDateTime', invoice.issueDate),
    ),
    parent(
      'rsm:SupplyChainTradeTransaction',
      invoice.lines.map(lineOf),
      parent(
        'ram:ApplicableHeaderTradeAgreement',
        partyOf('ram:SellerTradeParty', invoice.seller),
        partyOf('ram:BuyerTradeParty', invoice.buyer),
        invoice.purchaseOrder === null
          ? null
          : parent('ram:BuyerOrderReferencedDocument', leaf('ram:IssuerAssignedID', invoice.purchaseOrder)),
      ),
      parent('ram:ApplicableHeaderTradeDelivery'),
      settlementOf(invoice),
    ),
  );
  return { ...root, attributes: namespaces };
}

function settlementOf({ currency, account, taxes, dueDate, totals }: EInvoice): XmlNode {
  return parent(
    'ram:ApplicableHeaderTradeSettlement',
    leaf('ram:InvoiceCurrencyCode', currency),
    account === null ? null : paymentOf(account, currency),
    taxes.map(({ base, amount, rate }) =>
      parent(
        'ram:ApplicableTradeTax',
        leaf('ram:CalculatedAmount', amount),
        leaf('ram:TypeCode', 'VAT'),
        leaf('ram:BasisAmount', base),
        leaf('ram:CategoryCode', standardRated),
        leaf('ram:RateApplicablePercent', rate),
      ),
    ),
    dueDate === null ? null : parent('ram:SpecifiedTradePaymentTerms', dateOf('ram:DueDateDateTime', dueDate)),
    parent(
      'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
      leaf('ram:LineTotalAmount', totals.lines),
      leaf('ram:TaxBasisTotalAmount', totals.net),
      leaf('ram:TaxTotalAmount', totals.tax, { currencyID: currency }),
      leaf('ram:GrandTotalAmount', totals.gross),
      leaf('ram:TotalPrepaidAmount', totals.paid),
      leaf('ram:DuePayableAmount', totals.due),
    ),
  );
}

function paymentOf({ iban, bic }: NonNullable<EInvoice['account']>, currency: string): XmlNode {
  return parent(
    'ram:SpecifiedTradeSettlementPaymentMeans',
    leaf('ram:TypeCode', currency === 'EUR' ? '58' : '30'),
    parent('ram:PayeePartyCreditorFinancialAccount', leaf('ram:IBANID', iban)),
    bic === null ? null : parent('ram:PayeeSpecifiedCreditorFinancialInstitution', leaf('ram:BICID', bic)),
  );
}

function partyOf(element: string, { name, vatId, street, postcode, city, country }: EParty): XmlNode {
  return parent(
    element,
    leaf('ram:Name', name),
    parent(
      'ram:PostalTradeAddress',
      leaf('ram:PostcodeCode', postcode),
      leaf('ram:LineOne', street),
      leaf('ram:CityName', city),
      leaf('ram:CountryID', country),
    ),
    vatId === null ? null : parent('ram:SpecifiedTaxRegistration', leaf('ram:ID', vatId, { schemeID: 'VA' })),
  );
}

function lineOf({ id, name, price, quantity, rate, total }: ELine): XmlNode {
  return parent(
    'ram:IncludedSupplyChainTradeLineItem',
    parent('ram:AssociatedDocumentLineDocument', leaf('ram:LineID', id)),
    parent('ram:SpecifiedTradeProduct', leaf('ram:Name', name)),
    parent('ram:SpecifiedLineTradeAgreement', parent('ram:NetPriceProductTradePrice', leaf('ram:ChargeAmount', price))),
    parent('ram:SpecifiedLineTradeDelivery', leaf('ram:BilledQuantity', quantity, { unitCode: unitOfOne })),
    parent(
      'ram:SpecifiedLineTradeSettlement',
      parent(
        'ram:ApplicableTradeTax',
        leaf('ram:TypeCode', 'VAT'),
        leaf('ram:CategoryCode', standardRated),
        leaf('ram:RateApplicablePercent', rate),
      ),
      parent('ram:SpecifiedTradeSettlementLineMonetarySummation', leaf('ram:LineTotalAmount', total)),
    ),
  );
}

/** UN/EDIFACT 2379 format 102: CCYYMMDD. */
function dateOf(name: string, date: string): XmlNode {
  return parent(name, leaf('udt:DateTimeString', date.replaceAll('-', ''), { format: '102' }));
}

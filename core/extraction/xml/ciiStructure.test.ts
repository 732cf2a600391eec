import { describe, expect, it } from 'vitest';
import { readSemanticInvoice } from './readSemanticInvoice.ts';
import { englishText } from '../../vocabulary/sentences/englishText.ts';

const basic = 'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic';
const line = `<ram:IncludedSupplyChainTradeLineItem>
  <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
  <ram:SpecifiedTradeProduct><ram:Name>Paper</ram:Name></ram:SpecifiedTradeProduct>
  <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>10.00</ram:ChargeAmount>
  </ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
  <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">1</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
  <ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode>
  <ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:ApplicableTradeTax>
  <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>10.00</ram:LineTotalAmount>
  </ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>
</ram:IncludedSupplyChainTradeLineItem>`;
const party = (name: string): string =>
  `<ram:Name>${name}</ram:Name><ram:PostalTradeAddress><ram:CountryID>FR</ram:CountryID></ram:PostalTradeAddress>`;
const sound = `<rsm:CrossIndustryInvoice
  xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
  xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
  xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
<rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>${basic}</ram:ID>
</ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument><ram:ID>R-1</ram:ID><ram:TypeCode>380</ram:TypeCode>
<ram:IssueDateTime><udt:DateTimeString format="102">20260301</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>${line}
<ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty>${party('Seller')}</ram:SellerTradeParty>
<ram:BuyerTradeParty>${party('Buyer')}</ram:BuyerTradeParty></ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeDelivery/>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
<ram:ApplicableTradeTax><ram:CalculatedAmount>2.00</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode>
<ram:BasisAmount>10.00</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode>
<ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:ApplicableTradeTax>
<ram:SpecifiedTradePaymentTerms><ram:Description>30 days</ram:Description></ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>10.00</ram:LineTotalAmount>
<ram:TaxBasisTotalAmount>10.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">2.00</ram:TaxTotalAmount>
<ram:GrandTotalAmount>12.00</ram:GrandTotalAmount><ram:DuePayableAmount>12.00</ram:DuePayableAmount>
</ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement>
</rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`;

function problemsOf(xml: string): string[] {
  const invoice = readSemanticInvoice(new TextEncoder().encode(xml));
  return (invoice?.structure ?? []).map(
    ({ of, path, problem }) => `${of} ${path.split('/').at(-1) ?? ''}: ${englishText(problem)}`,
  );
}

/** The message with one place changed; fails where the place is not there. */
function changed(from: string, to: string): string {
  expect(sound).toContain(from);
  return sound.replace(from, to);
}

describe('the structure of a cross-industry invoice', () => {
  it('that follows its schema has no problem', () => {
    expect(problemsOf(sound)).toEqual([]);
  });

  it.each([
    [
      'an unknown element',
      '<ram:TypeCode>380',
      '<ram:Total>1</ram:Total><ram:TypeCode>380',
      'message ram:Total: The element ram:Total is not known here',
    ],
    [
      'an element of an older message',
      '<ram:ID>R-1</ram:ID>',
      '<old:ID xmlns:old="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:12">R-1</old:ID>',
      'message foreign:ID: The element foreign:ID is not known here',
    ],
    ['a missing element', '<ram:ID>R-1</ram:ID>', '', 'message ram:ID: The element ram:ID is missing'],
    [
      'an element twice',
      '<ram:ID>R-1</ram:ID>',
      '<ram:ID>R-1</ram:ID><ram:ID>R-2</ram:ID>',
      'message ram:ID: The element ram:ID stands 2 times',
    ],
    [
      'elements out of order',
      '<ram:ID>R-1</ram:ID><ram:TypeCode>380</ram:TypeCode>',
      '<ram:TypeCode>380</ram:TypeCode><ram:ID>R-1</ram:ID>',
      'message ram:ID: The element ram:ID stands before one it must follow',
    ],
    [
      'an attribute that is none',
      'currencyID="EUR"',
      'currency="EUR"',
      'message @currency: TaxTotalAmount has no attribute currency',
    ],
    ['a date without its format', ' format="102"', '', 'message @format: DateTimeString lacks its attribute format'],
    [
      'a value that is none',
      '20</ram:RateApplicablePercent></ram:ApplicableTradeTax>\n  <',
      '20 %</ram:RateApplicablePercent></ram:ApplicableTradeTax>\n  <',
      'value ram:RateApplicablePercent: "20 %" is no value RateApplicablePercent may have',
    ],
    [
      'text between elements',
      '<ram:ApplicableHeaderTradeDelivery/>',
      '<ram:ApplicableHeaderTradeDelivery>soon</ram:ApplicableHeaderTradeDelivery>',
      'message ram:ApplicableHeaderTradeDelivery: Text ("soon") stands between elements',
    ],
    [
      'what the profile has no place for',
      '<ram:ApplicableHeaderTradeAgreement>',
      '<ram:ApplicableHeaderTradeAgreement><ram:SalesAgentTradeParty><ram:Name>A</ram:Name></ram:SalesAgentTradeParty>',
      'content ram:SalesAgentTradeParty: ram:SalesAgentTradeParty has no place in this profile',
    ],
    [
      'what no profile has a use for',
      '<ram:ID>R-1</ram:ID>',
      '<ram:ID>R-1</ram:ID><ram:Purpose>x</ram:Purpose>',
      'content ram:Purpose: The element Purpose has no use in an invoice of EN 16931',
    ],
    [
      'more than the profile takes',
      '<ram:Description>30 days</ram:Description></ram:SpecifiedTradePaymentTerms>',
      '<ram:Description>30 days</ram:Description></ram:SpecifiedTradePaymentTerms><ram:SpecifiedTradePaymentTerms><ram:Description>or now</ram:Description></ram:SpecifiedTradePaymentTerms>',
      'profile ram:SpecifiedTradePaymentTerms: ram:SpecifiedTradePaymentTerms may stand 1 times at most in this profile, not 2',
    ],
  ])('%s is told', (_, from, to, expected) => {
    expect(problemsOf(changed(from, to))).toContain(expected);
  });

  it('takes time in proportion to its lines', () => {
    const many = sound.replace(line, line.repeat(2000));
    expect(problemsOf(many)).toEqual([]);
  });
});

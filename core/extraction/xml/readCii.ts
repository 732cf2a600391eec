import type { Extraction, FieldReading, LineItem } from '../../contract/extraction.ts';
import { ciiReader as reader, isOrderX } from './ciiNames.ts';
import type { XmlElement } from './XmlElement.ts';
import {
  inCurrency,
  presentCells,
  presentFields,
  xmlAddress,
  xmlCode,
  xmlDate,
  xmlDecimal,
  xmlDocumentType,
  xmlText,
  xmlUnitPrice,
} from './xmlValues.ts';

/** Fields and lines of a cross-industry invoice; names of ZUGFeRD 1 stand beside those of version 2 and Factur-X. */
export function readCii(root: XmlElement): Extraction {
  const document = reader.first(root, 'rsm:ExchangedDocument|rsm:HeaderExchangedDocument');
  const trade = reader.first(root, 'rsm:SupplyChainTradeTransaction|rsm:SpecifiedSupplyChainTradeTransaction');
  const agreement = reader.first(trade, 'ram:ApplicableHeaderTradeAgreement|ram:ApplicableSupplyChainTradeAgreement');
  const settlement = reader.first(
    trade,
    'ram:ApplicableHeaderTradeSettlement|ram:ApplicableSupplyChainTradeSettlement',
  );
  const seller = reader.first(agreement, 'ram:SellerTradeParty');
  const buyer = reader.first(agreement, 'ram:BuyerTradeParty');
  const date = 'udt:DateTimeString';
  const lines = reader.all(trade, 'ram:IncludedSupplyChainTradeLineItem').filter(isItem);
  return {
    fields: presentFields({
      documentType: isOrderX(root) ? xmlText('other') : xmlDocumentType(reader.text(document, 'ram:TypeCode'), false),
      vendor: xmlText(reader.text(seller, 'ram:Name')),
      vendorVatId: xmlCode(vatIdOf(seller)),
      address: addressOf(seller),
      buyer: xmlText(reader.text(buyer, 'ram:Name')),
      buyerVatId: xmlCode(vatIdOf(buyer)),
      invoiceNumber: xmlText(reader.text(document, 'ram:ID')),
      purchaseOrder: xmlText(
        reader.text(
          agreement,
          'ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID',
          'ram:BuyerOrderReferencedDocument/ram:ID',
        ),
      ),
      issueDate: xmlDate(reader.text(document, `ram:IssueDateTime/${date}`)),
      dueDate: xmlDate(reader.text(settlement, `ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/${date}`)),
      ...(isOrderX(root)
        ? { currency: xmlCode(reader.text(settlement, 'ram:OrderCurrencyCode')) }
        : sumsOf(settlement)),
      ...bankOf(settlement),
    }),
    lineItems: lines.map(lineOf),
  };
}

function sumsOf(settlement: XmlElement | undefined): Parameters<typeof presentFields>[0] {
  const currency = reader.text(settlement, 'ram:InvoiceCurrencyCode');
  const sums = reader.first(
    settlement,
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation|ram:SpecifiedTradeSettlementMonetarySummation',
  );
  const amount = (name: string): FieldReading | undefined =>
    xmlDecimal(inCurrency(reader.all(sums, `ram:${name}`), currency)?.text);
  return {
    currency: xmlCode(currency),
    netTotal: amount('TaxBasisTotalAmount'),
    taxTotal: amount('TaxTotalAmount'),
    grandTotal: amount('GrandTotalAmount'),
    duePayable: amount('DuePayableAmount'),
  };
}

function bankOf(settlement: XmlElement | undefined): Parameters<typeof presentFields>[0] {
  const means = 'ram:SpecifiedTradeSettlementPaymentMeans';
  const ibans = reader.all(settlement, `${means}/ram:PayeePartyCreditorFinancialAccount/ram:IBANID`);
  const bank = 'ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID';
  return {
    iban: xmlCode(ibans.find(({ text }) => text !== '')?.text),
    bic: xmlCode(reader.text(settlement, `${means}/${bank}`)),
  };
}

function vatIdOf(party: XmlElement | undefined): string | undefined {
  return reader
    .all(party, 'ram:SpecifiedTaxRegistration/ram:ID')
    .find(({ attributes }) => attributes['schemeID'] === 'VA')?.text;
}

function addressOf(party: XmlElement | undefined): FieldReading | undefined {
  const address = reader.first(party, 'ram:PostalTradeAddress');
  const town = [reader.text(address, 'ram:PostcodeCode'), reader.text(address, 'ram:CityName')].filter(
    (part) => part !== undefined,
  );
  return xmlAddress([
    reader.text(address, 'ram:LineOne'),
    reader.text(address, 'ram:LineTwo'),
    reader.text(address, 'ram:LineThree'),
    town.join(' '),
    reader.text(address, 'ram:CountryID'),
  ]);
}

/** Lines of pure text (ZUGFeRD 1 notes, group headings of EXTENDED) carry no product and no sum. */
function isItem(line: XmlElement): boolean {
  return reader.text(line, 'ram:SpecifiedTradeProduct/ram:Name') !== undefined || lineOf(line).lineTotal !== undefined;
}

function lineOf(line: XmlElement): LineItem {
  const agreement = 'ram:SpecifiedLineTradeAgreement|ram:SpecifiedSupplyChainTradeAgreement';
  const delivery = 'ram:SpecifiedLineTradeDelivery|ram:SpecifiedSupplyChainTradeDelivery';
  const settlement = 'ram:SpecifiedLineTradeSettlement|ram:SpecifiedSupplyChainTradeSettlement';
  const sums = 'ram:SpecifiedTradeSettlementLineMonetarySummation|ram:SpecifiedTradeSettlementMonetarySummation';
  const price = reader.first(line, `${agreement}/ram:NetPriceProductTradePrice`);
  const quantity = reader.text(line, `${delivery}/ram:BilledQuantity|ram:RequestedQuantity`);
  const total = reader.text(line, `${settlement}/${sums}/ram:LineTotalAmount`);
  const rate = `${settlement}/ram:ApplicableTradeTax`;
  return presentCells({
    description: xmlText(reader.text(line, 'ram:SpecifiedTradeProduct/ram:Name')),
    quantity: xmlDecimal(quantity),
    unitPrice: xmlUnitPrice(reader.text(price, 'ram:ChargeAmount'), reader.text(price, 'ram:BasisQuantity'), {
      quantity,
      total,
    }),
    taxRate: xmlDecimal(reader.text(line, `${rate}/ram:RateApplicablePercent|ram:ApplicablePercent`)),
    lineTotal: xmlDecimal(total),
  });
}

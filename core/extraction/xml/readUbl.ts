import type { Extraction, FieldReading, LineItem } from '../../contract/extraction.ts';
import { ublReader as reader } from './ublNames.ts';
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
  xmlAccount,
  xmlText,
  xmlUnitPrice,
} from './xmlValues.ts';

/** Fields and lines of a UBL 2.1 invoice or credit note (EN 16931 syntax binding; BT numbers in the standard). */
export function readUbl(root: XmlElement): Extraction {
  const currency = reader.text(root, 'cbc:DocumentCurrencyCode');
  const totals = reader.first(root, 'cac:LegalMonetaryTotal');
  const seller = reader.first(root, 'cac:AccountingSupplierParty/cac:Party');
  const buyer = reader.first(root, 'cac:AccountingCustomerParty/cac:Party');
  const means = reader.all(root, 'cac:PaymentMeans');
  const account = (path: string): string | undefined =>
    means.map((each) => reader.text(each, path)).find((text) => text !== undefined);
  const amount = (name: string): FieldReading | undefined => xmlDecimal(reader.text(totals, `cbc:${name}`));
  return {
    fields: presentFields({
      documentType: xmlDocumentType(
        reader.text(root, 'cbc:InvoiceTypeCode', 'cbc:CreditNoteTypeCode'),
        root.name === 'CreditNote',
      ),
      vendor: xmlText(nameOf(seller)),
      vendorVatId: xmlCode(vatIdOf(seller)),
      address: addressOf(seller),
      buyer: xmlText(nameOf(buyer)),
      buyerVatId: xmlCode(vatIdOf(buyer)),
      invoiceNumber: xmlText(reader.text(root, 'cbc:ID')),
      purchaseOrder: xmlText(reader.text(root, 'cac:OrderReference/cbc:ID')),
      issueDate: xmlDate(reader.text(root, 'cbc:IssueDate')),
      dueDate: xmlDate(reader.text(root, 'cbc:DueDate', 'cac:PaymentMeans/cbc:PaymentDueDate')),
      currency: xmlCode(currency),
      netTotal: amount('TaxExclusiveAmount'),
      taxTotal: xmlDecimal(inCurrency(reader.all(root, 'cac:TaxTotal/cbc:TaxAmount'), currency)?.text),
      grandTotal: amount('TaxInclusiveAmount'),
      duePayable: amount('PayableAmount'),
      iban: xmlAccount(account('cac:PayeeFinancialAccount/cbc:ID')),
      bic: xmlCode(account('cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID')),
    }),
    lineItems: [...reader.all(root, 'cac:InvoiceLine'), ...reader.all(root, 'cac:CreditNoteLine')].map(lineOf),
  };
}

function nameOf(party: XmlElement | undefined): string | undefined {
  return reader.text(party, 'cac:PartyLegalEntity/cbc:RegistrationName', 'cac:PartyName/cbc:Name');
}

function vatIdOf(party: XmlElement | undefined): string | undefined {
  const schemes = reader.all(party, 'cac:PartyTaxScheme');
  const vat = schemes.find((scheme) => reader.text(scheme, 'cac:TaxScheme/cbc:ID')?.toUpperCase() === 'VAT');
  return reader.text(vat, 'cbc:CompanyID');
}

function addressOf(party: XmlElement | undefined): FieldReading | undefined {
  const address = reader.first(party, 'cac:PostalAddress');
  const town = [reader.text(address, 'cbc:PostalZone'), reader.text(address, 'cbc:CityName')].filter(
    (part) => part !== undefined,
  );
  return xmlAddress([
    reader.text(address, 'cbc:StreetName'),
    reader.text(address, 'cbc:AdditionalStreetName'),
    reader.text(address, 'cac:AddressLine/cbc:Line'),
    town.join(' '),
    reader.text(address, 'cac:Country/cbc:IdentificationCode'),
  ]);
}

function lineOf(line: XmlElement): LineItem {
  const price = reader.first(line, 'cac:Price');
  const quantity = reader.text(line, 'cbc:InvoicedQuantity', 'cbc:CreditedQuantity');
  const total = reader.text(line, 'cbc:LineExtensionAmount');
  return presentCells({
    description: xmlText(reader.text(line, 'cac:Item/cbc:Name', 'cac:Item/cbc:Description')),
    quantity: xmlDecimal(quantity),
    unitPrice: xmlUnitPrice(reader.text(price, 'cbc:PriceAmount'), reader.text(price, 'cbc:BaseQuantity'), {
      quantity,
      total,
    }),
    taxRate: xmlDecimal(reader.text(line, 'cac:Item/cac:ClassifiedTaxCategory/cbc:Percent')),
    lineTotal: xmlDecimal(total),
  });
}

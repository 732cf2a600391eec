import { describe, expect, it } from 'vitest';
import { extractionSchema } from '../../contract/extraction.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { extractFromXml, isInvoiceXml } from './extractFromXml.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

const ubl = (prefix: string, encoding = 'UTF-8'): string => {
  const c = prefix === '' ? '' : `${prefix}:`;
  return `<?xml version="1.0" encoding="${encoding}"?>
<${c}Invoice xmlns${prefix === '' ? '' : `:${prefix}`}="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  xmlns:x="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:y="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <y:ID>R &amp; 7</y:ID><y:IssueDate>2024-05-31</y:IssueDate><y:InvoiceTypeCode>380</y:InvoiceTypeCode>
  <y:DocumentCurrencyCode>EUR</y:DocumentCurrencyCode>
  <x:AccountingSupplierParty><x:Party>
    <x:PostalAddress><y:StreetName>Weg 1</y:StreetName><y:CityName>Köln</y:CityName><y:PostalZone>50667</y:PostalZone></x:PostalAddress>
    <x:PartyTaxScheme><y:CompanyID>DE 136 695 976</y:CompanyID><x:TaxScheme><y:ID>VAT</y:ID></x:TaxScheme></x:PartyTaxScheme>
    <x:PartyLegalEntity><y:RegistrationName>Größe GmbH</y:RegistrationName></x:PartyLegalEntity></x:Party></x:AccountingSupplierParty>
  <x:PaymentMeans><x:PayeeFinancialAccount><y:ID>DE89 3704 0044 0532 0130 00</y:ID></x:PayeeFinancialAccount></x:PaymentMeans>
  <x:TaxTotal><y:TaxAmount currencyID="USD">20.00</y:TaxAmount></x:TaxTotal>
  <x:TaxTotal><y:TaxAmount currencyID="EUR">19.00</y:TaxAmount></x:TaxTotal>
  <x:LegalMonetaryTotal><y:TaxExclusiveAmount>100.00</y:TaxExclusiveAmount><y:TaxInclusiveAmount>119.00</y:TaxInclusiveAmount>
    <y:PayableAmount>19.00</y:PayableAmount></x:LegalMonetaryTotal>
  <x:InvoiceLine><y:InvoicedQuantity>24</y:InvoicedQuantity><y:LineExtensionAmount>100.00</y:LineExtensionAmount>
    <x:Item><y:Name>Eggs</y:Name></x:Item><x:Price><y:PriceAmount>50.00</y:PriceAmount><y:BaseQuantity>12</y:BaseQuantity></x:Price></x:InvoiceLine>
</${c}Invoice>`;
};

const cii = `<a:CrossIndustryInvoice xmlns:a="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
  xmlns:b="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
  xmlns:d="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
  <a:ExchangedDocument><b:ID>G-1</b:ID><b:TypeCode>381</b:TypeCode>
    <b:IssueDateTime><d:DateTimeString format="102">20240531</d:DateTimeString></b:IssueDateTime></a:ExchangedDocument>
  <a:SupplyChainTradeTransaction>
    <b:ApplicableHeaderTradeAgreement><b:SellerTradeParty><b:Name>Vendeur SA</b:Name>
      <b:SpecifiedTaxRegistration><b:ID schemeID="FC">123</b:ID></b:SpecifiedTaxRegistration>
      <b:SpecifiedTaxRegistration><b:ID schemeID="VA">FR40303265045</b:ID></b:SpecifiedTaxRegistration></b:SellerTradeParty></b:ApplicableHeaderTradeAgreement>
    <b:ApplicableHeaderTradeSettlement><b:InvoiceCurrencyCode>EUR</b:InvoiceCurrencyCode>
      <b:SpecifiedTradeSettlementHeaderMonetarySummation><b:GrandTotalAmount>12.5</b:GrandTotalAmount></b:SpecifiedTradeSettlementHeaderMonetarySummation>
    </b:ApplicableHeaderTradeSettlement></a:SupplyChainTradeTransaction></a:CrossIndustryInvoice>`;

const refusal = (bytes: Uint8Array): string | undefined => {
  try {
    extractFromXml(bytes);
  } catch (error) {
    return error instanceof VouchFailure ? error.code : String(error);
  }
  return undefined;
};

describe('extractFromXml', () => {
  it('reads UBL exactly, by namespace whatever the prefix', () => {
    const { extraction } = extractFromXml(utf8(ubl('q')));
    const values = Object.fromEntries(Object.entries(extraction.fields).map(([name, { value }]) => [name, value]));
    expect(values).toEqual({
      documentType: 'invoice',
      vendor: 'Größe GmbH',
      vendorVatId: 'DE136695976',
      address: 'Weg 1, 50667 Köln',
      invoiceNumber: 'R & 7',
      issueDate: '2024-05-31',
      currency: 'EUR',
      netTotal: '100.00',
      taxTotal: '19.00',
      grandTotal: '119.00',
      duePayable: '19.00',
      iban: 'DE89370400440532013000',
    });
    expect(extraction.fields.grandTotal).toMatchObject({ source: 'xml', page: null, box: null });
    expect(() => extractionSchema.parse(extraction)).not.toThrow();
    expect(extractFromXml(utf8(ubl('')))).toEqual({ extraction });
  });

  it('states the price of one, also where the price is for a dozen', () => {
    const [item] = extractFromXml(utf8(ubl('q'))).extraction.lineItems;
    expect(item?.unitPrice).toMatchObject({ raw: '50.00' });
    expect(Number(item?.unitPrice?.value)).toBeCloseTo(50 / 12, 8);
  });

  it('reads CII with its type of document, date format and VAT id', () => {
    expect(extractFromXml(utf8(cii)).extraction.fields).toMatchObject({
      documentType: { value: 'credit note' },
      vendor: { value: 'Vendeur SA' },
      vendorVatId: { value: 'FR40303265045' },
      issueDate: { value: '2024-05-31', raw: '20240531' },
      grandTotal: { value: '12.5' },
    });
  });

  it.each([
    ['UTF-8 with a mark', utf8(`\uFEFF${ubl('q')}`)],
    ['UTF-16', utf16(ubl('q', 'UTF-16'))],
    ['ISO-8859-1', latin1(ubl('q', 'ISO-8859-1'))],
  ])('decodes %s', (_, bytes) => {
    expect(isInvoiceXml(bytes)).toBe(true);
    expect(extractFromXml(bytes).extraction.fields.vendor?.value).toBe('Größe GmbH');
  });

  it.each([
    ['an entity bomb', `<!DOCTYPE l [<!ENTITY a "b">]>${cii}`],
    ['an external entity', `<?xml version="1.0"?><!doctype x SYSTEM "file:///etc/passwd">${cii}`],
    ['nesting without end', '<a>'.repeat(100_000)],
    ['broken XML', cii.slice(0, -20)],
    ['another document', '<html><body/></html>'],
    ['a root of another namespace', cii.replace('CrossIndustryInvoice:100', 'Other:1')],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(refusal(utf8(text))).toBe('XML_REFUSED');
  });

  it('refuses bytes that are not what their declaration says', () => {
    expect(refusal(latin1(ubl('q', 'UTF-8')))).toBe('XML_REFUSED');
    expect(refusal(utf8(ubl('q', 'EBCDIC-CP-US')))).toBe('XML_REFUSED');
  });
});

describe('isInvoiceXml', () => {
  it('knows e-invoices from other XML', () => {
    expect(isInvoiceXml(utf8(cii))).toBe(true);
    expect(isInvoiceXml(utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(false);
    expect(isInvoiceXml(new Uint8Array())).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { extractionSchema } from '../contract/extraction.ts';
import type { PageReading } from '../contract/reading.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import { extractInvoice } from './extractInvoice.ts';
import { pageOf, type PrintedLine } from './testing/pageOf.ts';
import { sampleInvoice, sampleLines } from './testing/sampleInvoice.ts';

const values = (pages: readonly PageReading[]): Partial<Record<FieldName, string>> => {
  const { fields } = extractInvoice(pages);
  return Object.fromEntries(Object.entries(fields).map(([name, reading]) => [name, reading.value]));
};
const money = ['netTotal', 'taxTotal', 'grandTotal', 'duePayable'] as const;

describe('a full invoice', () => {
  it('yields every field in canonical form', () => {
    expect(values([sampleInvoice()])).toEqual({
      documentType: 'invoice',
      vendor: 'Northwind Tools Ltd',
      vendorVatId: 'GB123456782',
      address: '12 Harbour Street, Bristol BS1 4DJ',
      buyer: 'Elm & Oak Furniture',
      invoiceNumber: 'NW-2024-118',
      purchaseOrder: 'PO-7781',
      issueDate: '2024-03-28',
      dueDate: '2024-04-27',
      currency: 'GBP',
      netTotal: '115.00',
      taxTotal: '23.00',
      grandTotal: '138.00',
      duePayable: '138.00',
      iban: 'GB29NWBK60161331926819',
      bic: 'NWBKGB2L',
    });
  });

  it('keeps to the contract and remembers where each value stands', () => {
    const extraction = extractInvoice([sampleInvoice()]);
    expect(() => extractionSchema.parse(extraction)).not.toThrow();
    expect(extraction.fields.grandTotal).toMatchObject({ raw: '138.00', page: 1, source: 'text-layer' });
    expect(extraction.fields.grandTotal?.box).toEqual({
      left: 505,
      top: 40 + 17 * 14,
      right: 535,
      bottom: 50 + 17 * 14,
    });
    expect(extraction.fields.duePayable).toMatchObject({ raw: null, page: null, box: null, source: 'derived' });
  });

  it('reads the items with their lines of text', () => {
    const cells = extractInvoice([sampleInvoice()]).lineItems.map((item) =>
      Object.fromEntries(Object.entries(item).map(([cell, reading]) => [cell, reading.value])),
    );
    expect(cells).toEqual([
      { description: 'Oak boards planed, 2 m', quantity: '4', unitPrice: '25.00', taxRate: '20', lineTotal: '100.00' },
      { description: 'Brass screws', quantity: '10', unitPrice: '1.50', taxRate: '20', lineTotal: '15.00' },
    ]);
  });

  it('is surer of totals that add up than of totals that do not', () => {
    const broken = sampleLines.map((line) =>
      typeof line === 'object' && line[400] === 'VAT 20%' ? { 400: 'VAT 20%', 510: '29.00' } : line,
    );
    const right = extractInvoice([sampleInvoice()]).fields.grandTotal?.confidence ?? 0;
    const wrong = extractInvoice([pageOf(broken)]).fields.grandTotal;
    expect(wrong?.value).toBe('138.00');
    expect(wrong?.confidence ?? 1).toBeLessThan(right - 0.1);
  });

  it('gives the same extraction for the same pages', () => {
    expect(extractInvoice([sampleInvoice()])).toEqual(extractInvoice([sampleInvoice()]));
  });
});

describe('a document that is no invoice has no sums', () => {
  const letters: Readonly<Record<string, readonly PrintedLine[]>> = {
    'a letter that talks of money': [
      'Dear Mr Fields,',
      'thank you for your letter of 3 May 2024. As agreed on the phone the total of 4,500.00 EUR',
      'was never invoiced, and we ask you to come back to us about the amount due of 300.00 EUR.',
      'Kind regards',
    ],
    'a page of a contract': [
      { 240: 'SERVICE AGREEMENT' },
      'between Alder Ltd and Birch Ltd. The parties agree on a monthly fee of GBP 2,000.00 for the',
      'term of this agreement. Either party may end it with three months of notice.',
    ],
    'a photo with a sign on it': ['EXIT', '24', 'Platform 9'],
    minutes: ['Minutes of meeting', 'Present: A, B, C', 'Next meeting 12.05.2024 at 10:00'],
  };
  it.each(Object.entries(letters))('%s', (_, lines) => {
    const found = values([pageOf(lines)]);
    expect(found.documentType).toBe('other');
    for (const field of money) expect(found[field]).toBeUndefined();
  });

  it('a blank page', () => {
    const blank: PageReading = { ...pageOf([]), source: 'blank' };
    expect(extractInvoice([blank])).toMatchObject({ fields: { documentType: { value: 'other' } }, lineItems: [] });
    expect(Object.keys(extractInvoice([blank]).fields)).toEqual(['documentType']);
    expect(extractInvoice([]).fields.documentType?.value).toBe('other');
  });

  it('an order keeps the total it prints, and nothing computed from it', () => {
    const found = values([
      pageOf([
        { 240: 'PURCHASE ORDER' },
        { 40: 'Item', 280: 'Qty', 340: 'Unit price', 500: 'Amount' },
        { 40: 'Chairs', 285: '4', 365: '25.00', 505: '100.00' },
        { 400: 'Total', 505: '100.00' },
      ]),
    ]);
    expect(found.documentType).toBe('other');
    expect([found.netTotal, found.taxTotal, found.duePayable]).toEqual([undefined, undefined, undefined]);
  });
});

describe('kinds of document', () => {
  it('a credit note states what it credits without sign', () => {
    const found = values([
      pageOf([
        { 40: 'Au Moulin SARL', 400: 'AVOIR AV-2024-7' },
        { 40: "Date d'émission : 02/01/2024" },
        { 400: 'Total HT', 500: '-100,00 €' },
        { 400: 'TVA 20%', 500: '-20,00 €' },
        { 400: 'Total TTC', 500: '-120,00 €' },
      ]),
    ]);
    expect(found).toMatchObject({
      documentType: 'credit note',
      invoiceNumber: 'AV-2024-7',
      netTotal: '100.00',
      grandTotal: '120.00',
    });
  });

  it('a receipt: the shop on top, the total after rounding, not the cash handed over', () => {
    const found = values([
      pageOf(
        [
          'LUCKY MART SDN BHD',
          'NO 5, JALAN MAWAR, 43000 KAJANG',
          'TAX INVOICE',
          '14/06/2018 20:41',
          { 40: 'RICE 5KG', 200: '25.92' },
          { 40: 'SUBTOTAL', 200: '25.92' },
          { 40: 'ROUNDING ADJ', 200: '-0.02' },
          { 40: 'TOTAL ROUNDED', 200: '25.90' },
          { 40: 'CASH', 200: '30.00' },
          { 40: 'CHANGE', 200: '4.10' },
        ],
        { source: 'ocr' },
      ),
    ]);
    expect(found).toMatchObject({
      documentType: 'receipt',
      vendor: 'LUCKY MART SDN BHD',
      issueDate: '2018-06-14',
      grandTotal: '25.90',
      currency: 'MYR',
    });
  });
});

describe('languages and formats', () => {
  it('German: commas, dates with full stops, sender line and footer', () => {
    const found = values([
      pageOf([
        'Kranich Druck GmbH · Seeweg 4 · 18055 Rostock',
        'Papierwerk Süd GmbH',
        'Hafenstraße 3',
        '20457 Hamburg',
        '',
        { 40: 'Rechnung', 340: 'Rechnungsnummer: 2024-031' },
        { 340: 'Rechnungsdatum: 5. März 2024' },
        { 340: 'Lieferdatum: 01.03.2024' },
        { 340: 'Kundennummer: 88123' },
        { 40: 'Pos', 80: 'Bezeichnung', 300: 'Menge', 360: 'Einzelpreis', 480: 'Gesamtpreis' },
        { 40: '1', 80: 'Plakate A1', 310: '500', 390: '2,40', 500: '1.200,00' },
        { 360: 'Summe netto', 500: '1.200,00' },
        { 360: 'zzgl. 19% MwSt.', 505: '228,00' },
        { 360: 'Gesamtbetrag EUR', 500: '1.428,00' },
        'Zahlbar bis 19.03.2024 ohne Abzug.',
        { 40: 'Kranich Druck GmbH', 300: 'USt-IdNr. DE136695976' },
      ]),
    ]);
    expect(found).toMatchObject({
      vendor: 'Kranich Druck GmbH',
      buyer: 'Papierwerk Süd GmbH',
      vendorVatId: 'DE136695976',
      invoiceNumber: '2024-031',
      issueDate: '2024-03-05',
      dueDate: '2024-03-19',
      netTotal: '1200.00',
      taxTotal: '228.00',
      grandTotal: '1428.00',
      currency: 'EUR',
    });
  });

  it('a subtotal, a discount and a total of tax are not the total', () => {
    const found = values([
      pageOf([
        { 40: 'Invoice 77', 340: 'Date: 2024-05-02' },
        { 400: 'Subtotal', 500: '200.00' },
        { 400: 'Total discount', 500: '20.00' },
        { 400: 'Net amount', 500: '180.00' },
        { 400: 'Total VAT', 500: '36.00' },
        { 400: 'Total', 500: '216.00' },
        { 400: 'Less deposit', 500: '16.00' },
        { 400: 'Balance due', 500: '200.00' },
      ]),
    ]);
    expect(found).toMatchObject({ netTotal: '180.00', taxTotal: '36.00', grandTotal: '216.00', duePayable: '200.00' });
  });

  it('an ambiguous date is read but not trusted', () => {
    const lines = ['Invoice 12', 'Invoice date: 03/04/2024', { 40: 'Total', 200: '10.00' }];
    const unsure = extractInvoice([pageOf(lines)]).fields.issueDate;
    expect(unsure?.confidence).toBeLessThanOrEqual(0.6);
    const sure = extractInvoice([pageOf([...lines, 'Delivery date: 25/03/2024'])]).fields.issueDate;
    expect(sure).toMatchObject({ value: '2024-04-03' });
    expect(sure?.confidence).toBeGreaterThan(0.85);
  });

  it('month first where the address is American', () => {
    const found = values([
      pageOf([
        'Acme Corp',
        '1 Main St',
        'Toledo, OH 43615',
        'INVOICE',
        'Invoice date: 03/04/2024',
        { 40: 'Total due', 200: '$10.00' },
      ]),
    ]);
    expect(found).toMatchObject({ issueDate: '2024-03-04', currency: 'USD' });
  });

  it('labels damaged by OCR are found, damaged words are no digits', () => {
    const found = values([
      pageOf(
        [
          'lnvoice N0: A-77',
          'Invoce date: 2024-05-02',
          { 40: 'Grand T0tal', 200: '1O.5O' },
          { 40: 'Tax invoice', 200: 'BOOL' },
        ],
        { source: 'ocr' },
      ),
    ]);
    expect(found).toMatchObject({ invoiceNumber: 'A-77', issueDate: '2024-05-02', grandTotal: '10.50' });
  });

  it('items go on over pages whose heading is repeated, and stop at the sums', () => {
    const head = { 40: 'Description', 280: 'Qty', 340: 'Price', 500: 'Total' };
    const first = pageOf(['Invoice 9', head, { 40: 'Pears', 285: '2', 345: '3.00', 505: '6.00' }]);
    const second = pageOf(
      [
        head,
        { 40: 'Plums', 285: '1', 345: '4.00', 505: '4.00' },
        { 400: 'Total', 500: '10.00' },
        { 40: 'Note', 505: '99.00' },
      ],
      { number: 2 },
    );
    const items = extractInvoice([first, second]).lineItems;
    expect(items.map((item) => [item.description?.value, item.lineTotal?.value, item.lineTotal?.page])).toEqual([
      ['Pears', '6.00', 1],
      ['Plums', '4.00', 2],
    ]);
  });
});

it('a date after the number of an order is hardly that of the invoice', () => {
  const { issueDate } = extractInvoice([
    pageOf(['RECHNUNG', 'Bestellung 4711 vom 01.03.2018', { 40: 'Gesamtbetrag', 300: '23,54 EUR' }]),
  ]).fields;
  expect(issueDate?.confidence).toBeLessThan(0.5);
});

it('the date after the number in the title is that of the document, the one in a sentence about paying is not', () => {
  const { issueDate, dueDate } = extractInvoice([
    pageOf([
      'Factura 62216 de fecha 22-01-2019',
      { 40: 'Total factura', 300: '7.003,73 €' },
      'Rogamos abonen el importe antes del 23-03-2019.',
    ]),
  ]).fields;
  expect([issueDate?.value, dueDate?.value]).toEqual(['2019-01-22', '2019-03-23']);
});

it.each([
  'Der Betrag wird am 04.07.2018 von Ihrem Konto abgebucht.',
  'Nettofälligkeit 04.07.2018',
  'Payable on 04.07.2018',
  'Vencimientos: 04.07.2018',
])('%s says when it is due', (line) => {
  const { fields } = extractInvoice([
    pageOf(['Rechnung Nr. 12345 vom 05.06.2018', '', 'Gesamtbetrag 119,00', '', line]),
  ]);
  expect([fields.issueDate?.value, fields.dueDate?.value]).toEqual(['2018-06-05', '2018-07-04']);
});

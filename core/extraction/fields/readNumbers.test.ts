import { expect, it } from 'vitest';
import { extractInvoice } from '../extractInvoice.ts';
import { pageOf } from '../testing/pageOf.ts';

const sums = [
  '',
  { 300: 'Net total', 500: '100.00' },
  { 300: 'VAT 20%', 500: '20.00' },
  { 300: 'Total', 500: '120.00' },
];
const orderIn = (lines: Parameters<typeof pageOf>[0]) =>
  extractInvoice([pageOf([...lines, ...sums])]).fields.purchaseOrder;
const numberIn = (lines: Parameters<typeof pageOf>[0]): string | undefined =>
  extractInvoice([pageOf([...lines, ...sums])]).fields.invoiceNumber?.value;

it('the word "Invoice" in a list of labels is one, and another number keeps its own label', () => {
  const lines = [
    { 250: 'INVOICE' },
    '',
    { 300: 'Estimate Number', 400: '7262' },
    { 300: 'Invoice', 400: '2490456-1' },
    { 300: 'Invoice Date', 400: '05/31/2020' },
  ];
  expect(numberIn(lines)).toBe('2490456-1');
});

it('a title has no number in a cell of prose or far away', () => {
  expect(numberIn([{ 40: 'INVOICE', 500: '4711' }])).toBeUndefined();
  expect(numberIn([{ 40: 'INVOICE', 100: '24 hours service' }])).toBeUndefined();
});

it('a credit note has its own number, not that of the invoice it credits', () => {
  expect(numberIn(['Avoir AV-2017-0005', { 40: 'Date : 16/11/2017', 250: 'Facture : FA-2017-0010' }])).toBe(
    'AV-2017-0005',
  );
  expect(
    numberIn([
      'RECHNUNGSKORREKTUR',
      { 40: 'Rechnungskorrekturnummer', 300: 'RK-22' },
      { 40: 'Zu Rechnung Nr.', 300: 'R-11' },
    ]),
  ).toBe('RK-22');
});

it('what an invoice is about may stand between its title and its number', () => {
  expect(numberIn(['Beitragsrechnung zur Haftpflichtversicherung Nr. 98.765.4'])).toBe('98.765.4');
});

it('a code set larger than the text is the number of a document with a name of its own', () => {
  const page = pageOf(['Rental income', 'GRT-082', 'Issue date', '2024-07-12', ...sums]);
  const large = page.words.map((word) =>
    word.text === 'GRT-082' ? { ...word, box: { ...word.box, bottom: word.box.bottom + 3 } } : word,
  );
  expect(extractInvoice([page]).fields.invoiceNumber).toBeUndefined();
  expect(extractInvoice([{ ...page, words: large }]).fields.invoiceNumber?.value).toBe('GRT-082');
});

it('a date after the number is no part of it', () => {
  expect(numberIn(['Rechnung Nr. 4711 / 16.09.2018'])).toBe('4711');
});

it('an order by its own label goes before a reference in a line of the table', () => {
  const reference = 'Screwdriver set white, Your ref. AK4908';
  expect(orderIn([{ 40: 'PO #:', 160: 'PO-15093' }, reference])?.value).toBe('PO-15093');
  expect(orderIn([{ 40: 'Your ref.:', 160: 'AK4908' }])?.confidence).toBeLessThan(0.7);
});

it('words of the kind of invoice may stand between title and number, and "Nr:" may announce it in a list under the title', () => {
  expect(numberIn(['Fatura de venda 917207 de 04-08-2018'])).toBe('917207');
  expect(numberIn(['FAKTURA', { 40: 'Nr :', 200: 'FV/2016/962349' }, { 40: 'Data wyst. :', 200: '2016-01-24' }])).toBe(
    'FV/2016/962349',
  );
});

it.each([
  'Reparaturrechnung Nr. 47122 vom 05.03.2024',
  'Nebenkostenabrechnung Nr. 47122',
  'Rechn.-Nr. 47122',
  'FACTURE n°47122 du 05/03/2024',
  'Fact. n° 47122',
  'Pièce n° 47122',
  'Fatt. n. 47122 del 05/03/2024',
])('%s states a number', (line) => {
  expect(numberIn(['Hofer', 'Werkweg 3', '', line])).toBe('47122');
});

it('in a list of facts the number stands however far from the title', () => {
  expect(
    numberIn([
      { 40: 'INVOICE', 400: '4711' },
      { 40: 'Invoice date', 400: '05/31/2020' },
    ]),
  ).toBe('4711');
});

it('a bare "Nummer" beside the date is of the document, one of a party is not', () => {
  const facts = [
    'Rechnung',
    '',
    'Käufer',
    'Auen AG',
    'Kai 4',
    '',
    '',
    '',
    { 300: 'Nummer: F-17' },
    { 300: 'Rechnungsdatum: 12.03.2018' },
  ];
  expect(numberIn(facts)).toBe('F-17');
  expect(numberIn(['Rechnung', '', '', '', '', '', 'Käufer', { 40: 'Nummer:', 200: '549910' }])).toBeUndefined();
});

it('"Our reference" is the number of a paper that has no other', () => {
  expect(numberIn(['INVOICE', '', { 40: 'Our reference: VF8742' }])).toBe('VF8742');
  expect(numberIn(['Invoice no. 12-7', '', { 40: 'Our reference: VF8742' }])).toBe('12-7');
});

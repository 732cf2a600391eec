import { expect, it } from 'vitest';
import { extractInvoice } from '../extractInvoice.ts';
import { pageOf, type PrintedLine } from '../testing/pageOf.ts';

const typeOf = (lines: readonly PrintedLine[]): string | undefined =>
  extractInvoice([pageOf(lines)]).fields.documentType?.value;

it('a compound of "Rechnung" is an invoice, an Abrechnung is none by its name', () => {
  expect(typeOf(['Mietrechnung Nr. 77/12', { 40: 'Gesamtbetrag', 200: '286,52' }])).toBe('invoice');
  expect(typeOf(['Reisekostenabrechnung', 'Kilometer 220'])).toBe('other');
});

it('"Bestellung:" beside a number names the order of an invoice, it is not a title', () => {
  const lines: readonly PrintedLine[] = [
    'Mietrechnung Nr. 77/12 vom 01.10.2018',
    { 40: 'Bestellung:', 200: 'B123456789' },
    { 40: 'Bruttosumme', 200: '340,96' },
  ];
  expect(typeOf(lines)).toBe('invoice');
});

it('change handed back makes a receipt of what calls itself tax invoice', () => {
  const lines: readonly PrintedLine[] = [
    'LUCKY MART SDN BHD',
    'TAX INVOICE',
    { 40: 'INVOICE NO: 7712', 300: 'DATE: 24/11/2017' },
    { 40: 'BATTERY', 400: '3.90' },
    { 40: 'TOTAL INCL. GST@6%', 400: 'RM 3.90' },
    { 40: 'CASH', 400: 'RM 4.00' },
    { 40: 'CHANGE', 400: 'RM 0.10' },
  ];
  expect(typeOf(lines)).toBe('receipt');
});

it('paper as narrow as a till prints is a receipt, though it say invoice and nothing of change', () => {
  const page = pageOf(['LUCKY MART SDN BHD', { 40: 'BATTERY', 140: '3.90' }, { 40: 'TOTAL', 140: '3.90' }]);
  expect(extractInvoice([{ ...page, width: 226 }]).fields.documentType?.value).toBe('receipt');
});

it('number and date after a title do not make a sentence of it', () => {
  expect(typeOf(['Facture client A 2024/82175 du 05.08.2024', { 40: 'Bon de commande n° :', 200: 'PO-72035' }])).toBe(
    'invoice',
  );
});

it('the largest title says what a paper is, whatever invoices it speaks of', () => {
  const words: readonly PrintedLine[] = [
    { 40: 'Proforma' },
    { 40: 'Invoice number:', 200: '631783-6' },
    { 40: 'Invoice date:', 200: '13/11/2018' },
    { 40: 'Total amount', 200: '118.00' },
  ];
  const page = pageOf(words);
  const enlarged = page.words.map((word) =>
    word.text === 'Proforma' ? { ...word, box: { ...word.box, top: 18, right: word.box.left + 110 } } : word,
  );
  const read = extractInvoice([{ ...page, words: enlarged }]);
  expect(read.fields.documentType?.value).toBe('other');
});

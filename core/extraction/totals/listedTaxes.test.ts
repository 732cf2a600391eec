import { expect, it } from 'vitest';
import { extractInvoice } from '../extractInvoice.ts';
import { pageOf, type PrintedLine } from '../testing/pageOf.ts';

const taxOf = (...lines: readonly PrintedLine[]) =>
  extractInvoice([pageOf(['Facture n° 12', '', { 40: 'Total HT', 300: '111,60' }, ...lines])]).fields.taxTotal;

const rates: readonly PrintedLine[] = [
  { 40: 'TVA 20 %', 300: '10,38' },
  { 40: 'TVA 5,5 %', 300: '3,28' },
];

it('taxes listed without their bases are added up where they come to the gross total', () => {
  expect(taxOf(...rates, { 40: 'Total TTC', 300: '125,26' })).toMatchObject({ value: '13.66', source: 'derived' });
});

it('a printed total of the taxes is read as printed', () => {
  const found = taxOf(...rates, { 40: 'Total TVA', 300: '13,66' }, { 40: 'Total TTC', 300: '125,26' });
  expect(found).toMatchObject({ value: '13.66', raw: '13,66' });
});

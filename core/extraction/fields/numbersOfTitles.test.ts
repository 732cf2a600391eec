import { describe, expect, it } from 'vitest';
import { extractInvoice } from '../extractInvoice.ts';
import { pageOf, type PrintedLine } from '../testing/pageOf.ts';

const numberOf = (...lines: readonly PrintedLine[]): string | undefined =>
  extractInvoice([
    pageOf([
      ...lines,
      '',
      { 40: 'Article A12', 200: '100,00' },
      { 40: 'Total HT', 200: '100,00' },
      { 40: 'TVA 20 %', 200: '20,00' },
      { 40: 'Total TTC', 200: '120,00' },
    ]),
  ]).fields.invoiceNumber?.value;

describe('the number of a paper whose label says only that it is one', () => {
  it('"N°" in a cell far beside the title', () => {
    expect(numberOf({ 40: 'FACTURE', 300: 'N° F20210088' }, { 300: 'Date : 12/04/2021' })).toBe('F20210088');
  });

  it('"Nummer" beside the title', () => {
    expect(numberOf({ 40: 'RECHNUNG', 360: 'Nummer 4470-19' }, { 360: 'Datum 12.06.2019' })).toBe('4470-19');
  });

  it('"Réf." under the title', () => {
    expect(numberOf({ 330: 'Facture' }, { 330: 'Réf. : FA2203-0012' }, { 330: 'Date : 02/03/2022' })).toBe(
      'FA2203-0012',
    );
  });

  it('a reference beside a number of the paper is none', () => {
    expect(numberOf({ 330: 'Facture N° 77' }, { 330: 'Réf. : FA2203-0012' })).toBe('77');
  });
});

describe('what is no number of a paper', () => {
  it('the first line of a table under the title', () => {
    expect(numberOf('INVOICE', { 40: '1', 90: 'Article B17', 200: '60,00' })).toBeUndefined();
  });
});

it('a number may begin as a sum in francs does', () => {
  expect(numberOf('FACTURE', '', 'NUMÉRO : FR1234')).toBe('FR1234');
});

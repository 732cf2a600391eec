import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutPages } from '../layout/layoutPages.ts';
import { pageOf } from '../testing/pageOf.ts';
import { foldText } from './foldText.ts';
import { PhraseIndex } from './PhraseIndex.ts';

const index = new PhraseIndex<'number' | 'date' | 'total'>([
  { number: 'invoice number|n° de facture', date: 'date|invoice date', total: 'total|gesamtbetrag' },
]);
const kindsIn = (text: string, forgiving = false) =>
  layoutPages([pageOf([text])]).segments.flatMap(({ tokens }) => index.find(tokens, forgiving).map(({ kind }) => kind));

describe('PhraseIndex', () => {
  it.each([
    ['INVOICE NUMBER: 7', ['number']],
    ['Invoice-Number 7', ['number']],
    ['Invoice date 1 Date 2', ['date', 'date']],
    ['N° de facture', ['number']],
    ['Totals are totally different', []],
  ])('%s', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it('forgives one letter in long phrases of OCR text, none in short ones', () => {
    expect(kindsIn('Invoce numbar', true)).toEqual([]);
    expect(kindsIn('lnvoice number', true)).toEqual(['number']);
    expect(kindsIn('Gesamtbetraq', true)).toEqual(['total']);
    expect(kindsIn('Gesamtbetraq', false)).toEqual([]);
    expect(kindsIn('data', true)).toEqual([]);
  });
});

describe('foldText', () => {
  it('is the same for a folded text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it.each([
    ['Straße', 'strasse'],
    ['N° TVA', 'notva'],
    ['Zapłata', 'zaplata'],
    ['Invoice #', 'invoiceno'],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

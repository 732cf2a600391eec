import { describe, expect, it } from 'vitest';
import { layoutPages } from '../layout/layoutPages.ts';
import { pageOf } from '../testing/pageOf.ts';
import { findAmounts } from './findAmounts.ts';

const amountsIn = (text: string, source: 'text-layer' | 'ocr' = 'text-layer') =>
  layoutPages([pageOf([text], { source })]).segments.flatMap((segment) => findAmounts(segment, '.'));
const valuesIn = (text: string, source?: 'text-layer' | 'ocr'): string[] =>
  amountsIn(text, source).map(({ value }) => value);

/** Letters wider than high, as tills print them. */
const inWideLetters = (text: string): string[] => {
  const page = pageOf([text]);
  const words = page.words.map((word) => ({ ...word, box: { ...word.box, top: word.box.top + 3.5 } }));
  return layoutPages([{ ...page, words }]).segments.flatMap((segment) =>
    findAmounts(segment, '.').map(({ value }) => value),
  );
};

describe('findAmounts', () => {
  it.each([
    ['€ 1.234,50', '1234.50', '€'],
    ['1.234,50 €', '1234.50', '€'],
    ['$-25.88', '-25.88', '$'],
    ['€-25,88', '-25.88', '€'],
    ['-20,48 €', '-20.48', '€'],
    ['(123.00)', '-123.00', null],
    ['123.00-', '-123.00', null],
    ['EUR 12,00', '12.00', 'EUR'],
    ['RM20.00', '20.00', 'RM'],
    ['1 234,56 zł', '1234.56', 'zł'],
    ['CHF 1’234.50', '1234.50', 'CHF'],
    ['₹1,23,456.78', '123456.78', '₹'],
    ['12.50 CR', '-12.50', null],
  ])('%s', (text, value, sign) => {
    expect(amountsIn(text)).toMatchObject([{ value, sign }]);
  });

  it('groups of a till are a letter apart, in a cell of their own', () => {
    expect(inWideLetters('1 117,83')).toEqual(['1117.83']);
    expect(inWideLetters('2 400,00 C')).not.toContain('2400.00');
  });

  it('tells rates from sums', () => {
    expect(amountsIn('19,0% 12,00').map(({ percent }) => percent)).toEqual([true, false]);
  });

  it.each(['A-4711', '12:30', '250g', '10/12', 'DE123456789', '1.2.3.4'])('%s holds no amount', (text) => {
    expect(valuesIn(text)).toEqual([]);
  });

  it('repairs letters for digits in OCR text alone, where the rest is plainly a sum', () => {
    expect(valuesIn('2O.5O', 'ocr')).toEqual(['20.50']);
    expect(amountsIn('l5.00', 'ocr')).toMatchObject([{ value: '15.00', repaired: true }]);
    expect(valuesIn('2O.5O')).toEqual([]);
    expect(valuesIn('BOSS', 'ocr')).toEqual([]);
  });
});

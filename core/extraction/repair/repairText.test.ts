import { describe, expect, it } from 'vitest';
import { layoutPages } from '../layout/layoutPages.ts';
import { pageOf } from '../testing/pageOf.ts';
import { PageWords } from './PageWords.ts';
import { repairText } from './repairText.ts';

/** The first line of an OCR page; its words are read with the confidence given, those of the others with 0.95. */
function repaired(lines: readonly string[], confidence: number): string {
  const page = pageOf(lines, { source: 'ocr' });
  const words = page.words.map((word) => ({ ...word, confidence: word.line === 0 ? confidence : 0.95 }));
  const layout = layoutPages([{ ...page, words }]);
  return repairText(layout.segments[0]?.tokens ?? [], new PageWords(layout));
}

describe('repairText', () => {
  it.each([
    ['a letter taken for one that looks like it', 'Lot 3, Jalau Mawar, Selangcr.', 'Lot 3, Jalan Mawar, Selangor.'],
    ['a legal form', 'HAPPY CORNER SDN EHD', 'HAPPY CORNER SDN BHD'],
    ['a trade', 'LIM & COMFANY', 'LIM & COMPANY'],
    ['a town by both its words', '40000 Shah Alan', '40000 Shah Alam'],
    ['a thin letter lost, in a phrase', 'SE ANGOR DARUL EHSAN', 'SELANGOR DARUL EHSAN'],
    ['two letters for one', '46000 PETALINCi JAYA', '46000 PETALING JAYA'],
    ['a word cut in two', 'NO 9,JA:_AN MAWAR', 'NO 9,JALAN MAWAR'],
    ['a German place', 'Markfplatz 4', 'Marktplatz 4'],
  ])('%s', (_, read, printed) => {
    expect(repaired([read], 0.6)).toBe(printed);
  });

  it.each([
    ['digits in words', 'L0T 7, Ja1an Mawar, Leve1 6', 'LOT 7, Jalan Mawar, Level 6'],
    ['a digit in a word that is in no list', 'Golden Mo0nlight', 'Golden Moonlight'],
    ['letters in a postal code', '433O0 SERI KEMBANGAN', '43300 SERI KEMBANGAN'],
  ])('%s, however sure OCR was', (_, read, printed) => {
    expect(repaired([read], 0.97)).toBe(printed);
  });

  it('leaves words that are right, and codes of letters and digits, as they are', () => {
    for (const line of [
      'LAMAN RIMBUNAN',
      'NO.4. Kawasan Mawar',
      'BLOCK A, PUSAT BANDAR',
      'U1/48 SS21/58 1F-01',
      'A10S8 X',
    ])
      expect(repaired([line], 0.6)).toBe(line);
  });

  it('leaves a letter that OCR is sure of', () => {
    expect(repaired(['Jalau Mawar'], 0.97)).toBe('Jalau Mawar');
  });

  it('takes a doubtful word from where it is printed more clearly', () => {
    expect(repaired(['Jalan Bentone', 'Bentong Utara 3'], 0.5)).toBe('Jalan Bentone');
    expect(repaired(['Jalan Rimbuan', 'Taman Rimbuam'], 0.5)).toBe('Jalan Rimbuam');
    expect(repaired(['Jalan Rimbuan', 'Taman Rimbuam'], 0.95)).toBe('Jalan Rimbuan');
  });
});

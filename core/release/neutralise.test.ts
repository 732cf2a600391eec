import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { inertTexts, liveTexts } from '../testing/injectionCorpus.ts';
import { neutralise, neutraliseInText } from './neutralise.ts';

/** What a program set to any separator, trimming what it likes, would see as beginnings of cells. */
const cellsOf = (text: string): string[] => text.split(/[;,|\t\r\n]/).map((cell) => cell.replace(/^[\s\p{C}"]+/u, ''));
const isLive = (cell: string): boolean =>
  /^[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]/u.test(cell) && !/^-\d[\d.,]*%?\s*$/.test(cell);

describe('a text of a document in a spreadsheet', () => {
  it.each(liveTexts)('%j is inert in a text file', (text) => {
    expect(cellsOf(neutraliseInText(text)).filter(isLive)).toEqual([]);
  });

  it.each(inertTexts)('%j stays as it is', (text) => {
    expect(neutralise(text)).toBe(text);
    expect(neutraliseInText(text)).toBe(text);
  });

  it('has no live beginning whatever it is', () => {
    const hostile = fc.array(
      fc.constantFrom('=', '+', '-', '@', ';', ',', '|', '\t', '\r', ' ', '"', "'", '1', 'A', '\u200b', '\uff1d'),
    );
    fc.assert(
      fc.property(hostile, (letters) => {
        expect(cellsOf(neutraliseInText(letters.join(''))).filter(isLive)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { PageReading, Word } from '../../contract/reading.ts';
import { pageOf } from '../testing/pageOf.ts';
import { layoutPages } from './layoutPages.ts';

const cellsOf = (page: PageReading): string[][] =>
  layoutPages([page]).rows.map((row) => row.segments.map(({ text }) => text));
const word = (text: string, left: number, top: number, width: number, height = 10): Word => ({
  text,
  box: { left, top, right: left + width, bottom: top + height },
  confidence: 0.9,
  line: 0,
});
const page = (words: readonly Word[], source: 'text-layer' | 'ocr' = 'ocr'): PageReading => ({
  ...pageOf([]),
  source,
  words,
});

describe('layoutPages', () => {
  it('parts a line into cells at wide gaps', () => {
    expect(cellsOf(pageOf([{ 40: 'Bill to', 300: 'Invoice date: 1 May' }]))).toEqual([
      ['Bill to', 'Invoice date: 1 May'],
    ]);
  });

  it('keeps the words of wide-set letters together', () => {
    expect(
      cellsOf(
        page([word('Corner', 127, 47, 105, 22), word('Hardware', 254, 47, 140, 22), word('Ltd', 418, 47, 49, 22)]),
      ),
    ).toEqual([['Corner Hardware Ltd']]);
  });

  it('parts lines that a tall stamp binds together, and keeps slanted lines whole', () => {
    const stamped = [
      word('COPY', 200, 18, 80, 40),
      word('KYW-TV', 40, 20, 30),
      word('Chicago', 42, 34, 35),
      word('IL', 80, 34, 10),
    ];
    expect(layoutPages([page(stamped)]).rows).toHaveLength(2);
    const slanted = Array.from({ length: 10 }, (_, index) => word('word', 40 + 30 * index, 20 + 3 * index, 25));
    expect(cellsOf(page(slanted))).toEqual([[Array.from({ length: 10 }, () => 'word').join(' ')]]);
  });

  it('joins sums that OCR cut at the decimal mark, in OCR text alone', () => {
    const cut = [word('11.', 40, 20, 15), word('95', 60, 20, 10), word('24', 100, 20, 10), word('.69', 115, 20, 15)];
    expect(cellsOf(page(cut)).flat().join(' ')).toBe('11.95 24.69');
    expect(cellsOf(page(cut, 'text-layer')).flat().join(' ')).toBe('11. 95 24 .69');
  });

  it('splits a label from its value at the colon, not a time or a web address', () => {
    const tokens = layoutPages([pageOf(['Date:12/03/2018 20:41:44 https://a.example'])]).segments.flatMap(
      (segment) => segment.tokens,
    );
    expect(tokens.map(({ text }) => text)).toEqual(['Date:', '12/03/2018', '20:41:44', 'https://a.example']);
  });

  it('has nothing for pages of embedded XML and blank pages', () => {
    expect(
      layoutPages([
        { ...pageOf(['text']), source: 'xml' },
        { ...pageOf([]), source: 'blank' },
      ]).rows,
    ).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankRaster, type GreyRaster } from './GreyRaster.ts';
import { lineGaps } from './lineGaps.ts';
import { pageGeometry } from './pageGeometry.ts';
import { inReadingOrder } from './readingOrder.ts';
import { judgeTextLayer } from './textLayerQuality.ts';
import type { TextRun } from './TextRun.ts';
import { turnedRaster } from './turnedRaster.ts';
import { quarterTurn, uprightTurn } from './uprightTurn.ts';
import { wordsOfRuns, type PlacedWord } from './wordsOfRuns.ts';

const upright: TextRun = {
  text: '',
  x: 100,
  y: 200,
  alongX: 1,
  alongY: 0,
  length: 60,
  size: 10,
  ascent: 0.8,
  descent: 0.2,
  monospaced: true,
  rightToLeft: false,
};

function word(text: string, left: number, top: number, height = 10): PlacedWord {
  return { text, confidence: 1, box: { left, top, right: left + text.length * 5, bottom: top + height } };
}

function many(text: string): PlacedWord[] {
  return Array.from({ length: 40 }, (_, index) => word(text, 10, index * 15));
}

/** Rows of small blocks, as print looks from afar, every line falling by `slope` rows a column. */
function ruled(slope: number): GreyRaster {
  const raster = blankRaster(1240, 1754);
  for (let line = 0; line < 20; line += 1) {
    for (let x = 150; x < 1000; x += 1) {
      if (x % 14 < 5 || (x * 7 + line * 31) % 97 < 12) continue;
      const base = Math.round(250 + line * 55 + x * slope);
      for (let y = base; y < base + 22; y += 1) raster.pixels[y * raster.width + x] = 30;
    }
  }
  return raster;
}

describe('runs become words', () => {
  test('each with its share of the run', () => {
    const words = wordsOfRuns([{ ...upright, text: 'ab cde' }]);
    expect(words.map(({ text }) => text)).toEqual(['ab', 'cde']);
    expect(words[0]?.box).toEqual({ left: 100, top: 192, right: 120, bottom: 202 });
    expect(words[1]?.box.left).toBeCloseTo(130);
    expect(words[1]?.box.right).toBeCloseTo(160);
  });

  test('pieces that touch are one word, pieces apart are two', () => {
    const first = { ...upright, text: '1,488', length: 25 };
    const joined = wordsOfRuns([first, { ...upright, text: '.00', x: 125.5, length: 15 }]);
    expect(joined.map(({ text }) => text)).toEqual(['1,488.00']);
    const apart = wordsOfRuns([first, { ...upright, text: '.00', x: 130, length: 15 }]);
    expect(apart).toHaveLength(2);
  });

  test('right-to-left text begins at the right', () => {
    const [first, second] = wordsOfRuns([{ ...upright, text: 'אב גדה', rightToLeft: true }]);
    expect(first?.box.right).toBeCloseTo(160);
    expect(second?.box.left).toBeCloseTo(100);
  });

  test('all characters but white space survive, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 6 }), (texts) => {
        const runs = texts.map((text, index) => ({ ...upright, text, y: 100 + index * 30 }));
        const kept = wordsOfRuns(runs).map(({ text }) => text);
        expect(kept.join('')).toBe(texts.join('').replaceAll(/\s/gu, ''));
      }),
    );
  });
});

describe('words become lines', () => {
  test('across columns, from top to bottom and left to right', () => {
    const words = inReadingOrder([
      word('Total', 20, 51),
      word('12.00', 300, 50),
      word('Invoice', 20, 10),
      word('7', 90, 12),
    ]);
    expect(words.map(({ text, line }) => `${line} ${text}`)).toEqual(['0 Invoice', '0 7', '1 Total', '1 12.00']);
  });

  test('a headline does not swallow the small print beside it', () => {
    const words = inReadingOrder([word('INVOICE', 300, 10, 36), word('Street', 20, 12), word('City', 20, 30)]);
    expect(new Set(words.map(({ line }) => line)).size).toBe(3);
  });

  test('no word is lost and lines are numbered without holes', () => {
    const anywhere = fc.record({ left: fc.integer({ max: 500, min: 0 }), top: fc.integer({ max: 800, min: 0 }) });
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 40 }), (places) => {
        const placed = places.map(({ left, top }, index) => word(`w${index}`, left, top));
        const ordered = inReadingOrder(placed);
        expect(ordered.map(({ text }) => text).sort()).toEqual(placed.map(({ text }) => text).sort());
        const lines = ordered.map(({ line }) => line);
        expect([...new Set(lines)]).toEqual([...new Set(lines)].map((_, index) => index));
      }),
    );
  });
});

describe('a text layer', () => {
  const page = { width: 600, height: 800, images: [] };
  const fullPage = { left: 0, top: 0, right: 600, bottom: 800 };

  test('is used where it is text', () => {
    expect(judgeTextLayer({ ...page, words: [word('Total', 1, 1)] })).toBe('printed');
    expect(judgeTextLayer({ ...page, words: [] })).toBe('none');
  });

  test('of glyphs without meaning is not', () => {
    expect(judgeTextLayer({ ...page, words: many('\uE001\uE002\uE003') })).toBe('garbled');
  });

  test('over a full-page picture must be worth it', () => {
    const images = [fullPage];
    expect(judgeTextLayer({ ...page, images, words: [word('Scanned', 1, 1)] })).toBe('partial-scan');
    expect(judgeTextLayer({ ...page, images, words: many("~l,'|;f") })).toBe('noisy-scan');
    expect(judgeTextLayer({ ...page, images, words: many('Consulting') })).toBe('recognised');
  });
});

describe('turns', () => {
  test('are found from the way most letters run', () => {
    const sideways = { ...upright, alongX: 0, alongY: -1, text: 'running upwards' };
    expect(uprightTurn([sideways, { ...upright, text: 'few' }])).toBe(90);
    expect(uprightTurn([{ ...upright, alongX: -1, text: 'upside down' }])).toBe(180);
    expect(
      uprightTurn([
        { ...upright, text: 'half' },
        { ...sideways, text: 'half' },
      ]),
    ).toBe(0);
  });

  test('of a raster undo each other', () => {
    const side = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(side, side, fc.constantFrom(0, 90, 180, 270), (width, height, degrees) => {
        const pixels = Uint8Array.from({ length: width * height }, (_, index) => index);
        const back = turnedRaster(turnedRaster({ width, height, pixels }, quarterTurn(degrees)), quarterTurn(-degrees));
        expect(back).toEqual({ width, height, pixels });
      }),
    );
  });
});

describe('a raster', () => {
  test.each([-9, -3, 0, 2, 6])('slanted by %i degrees is measured', (degrees) => {
    const { skew, blank } = pageGeometry(ruled(Math.tan((degrees * Math.PI) / 180)), 150);
    expect(blank).toBe(false);
    expect(Math.abs(skew - degrees)).toBeLessThan(0.3);
  });

  test('without ink is blank', () => {
    expect(pageGeometry(blankRaster(1240, 1754), 150).blank).toBe(true);
  });

  test('is cut between lines only', () => {
    const gaps = lineGaps(ruled(0), 150);
    expect(gaps).toHaveLength(19);
    for (const { y } of gaps) expect((y - 250) % 55).toBeGreaterThan(22);
    expect(gaps[9]?.above).toBeCloseTo(0.5, 1);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { glyphPlaces, withGlyph } from './glyphPlaces.ts';
import { glyphBox } from './glyphBox.ts';

const shown = (field: Parameters<typeof glyphPlaces>[0], printed: string, value: string) =>
  glyphPlaces(field, printed, value).map(({ glyph, printedAt, at }) => [glyph, printedAt, at]);

test('a code keeps its signs in order, whatever stands between them', () => {
  expect(shown('iban', 'de89 3704', 'DE893704').slice(0, 5)).toEqual([
    ['D', 0, 0],
    ['E', 1, 1],
    ['8', 2, 2],
    ['9', 3, 3],
    ['3', 5, 4],
  ]);
  expect(shown('iban', 'IBAN DE89', 'DE89')).toEqual([]);
});

test('an amount keeps its digits, with decimals of its own where none are printed', () => {
  expect(shown('grandTotal', '1.234,50', '1234.50').map(([, , at]) => at)).toEqual([0, 1, 2, 3, 5, 6]);
  expect(shown('grandTotal', '117', '117.00').map(([glyph]) => glyph)).toEqual(['1', '1', '7']);
  expect(shown('grandTotal', '118', '117.00')).toEqual([]);
});

test('a date keeps the digits of day, month and year in any printed order', () => {
  expect(shown('issueDate', '1.03.26', '2026-03-01')).toEqual([
    ['1', 0, 9],
    ['0', 2, 5],
    ['3', 3, 6],
    ['2', 5, 2],
    ['6', 6, 3],
  ]);
  expect(shown('issueDate', 'March 17, 2026', '2026-03-17').map(([, , at]) => at)).toEqual([8, 9, 0, 1, 2, 3]);
  expect(shown('issueDate', '18.03.2026', '2026-03-17')).toEqual([]);
});

test('names have no characters to verify', () => {
  expect(shown('vendor', 'Nord 17', 'Nord 17')).toEqual([]);
});

test('a printed character and its place in the value are always the same sign, and changing one changes no other', () => {
  const amount = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => (cents / 100).toFixed(2));
  fc.assert(
    fc.property(amount, fc.nat(), fc.integer({ min: 0, max: 9 }), (value, pick, digit) => {
      const printed = value.replace(/\B(?=(\d{3})+\.)/g, '.').replace(/\.(\d\d)$/, ',$1');
      const places = glyphPlaces('grandTotal', printed, value);
      expect(places).toHaveLength(value.length - 1);
      for (const { glyph, printedAt, at } of places) expect([printed[printedAt], value[at]]).toEqual([glyph, glyph]);
      const place = places[pick % places.length];
      if (place === undefined) return;
      const changed = withGlyph(value, place.at, String(digit));
      expect(changed.split('').filter((sign, at) => sign !== value[at] && at !== place.at)).toEqual([]);
      expect(changed[place.at]).toBe(String(digit));
    }),
  );
});

const word = (text: string, left: number, right: number) => ({
  text,
  box: { left, top: 10, right, bottom: 20 },
  confidence: 0.5,
  line: 0,
});

test('the box of a character lies within its word, after those before it', () => {
  const words = [word('Total', 0, 30), word('1.234,', 40, 80), word('57', 82, 96), word('EUR', 100, 130)];
  const area = { left: 40, top: 10, right: 96, bottom: 20 };
  const seven = glyphBox(words, area, '1.234,57', 7);
  expect(seven).toMatchObject({ left: 89, right: 96 });
  const two = glyphBox(words, area, '1.234,57', 2);
  expect(two?.left).toBeGreaterThan(40);
  expect(two?.right).toBeLessThan(80);
  expect(glyphBox(words, area, '9.999,99', 0)).toBeNull();
});

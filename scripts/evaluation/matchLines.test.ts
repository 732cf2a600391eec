import { expect, test } from 'vitest';
import { matchLines } from './matchLines.ts';

function line(cells: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(cells).map(([cell, value]) => [cell, { value, confidence: 0.9, source: 'ocr' as const }]),
  );
}

test('a line read answers one true line, the rest is missing', () => {
  const match = matchLines([line({ lineTotal: '5.00' })], [{ lineTotal: 5 }, { lineTotal: 5 }]);
  expect(match).toMatchObject({ stated: 2, found: 1, totals: 1, missing: ['5'], wrong: [] });
});

test('a line that the truth does not have is wrong', () => {
  const match = matchLines([line({ lineTotal: '5.00' }), line({ lineTotal: '7.00' })], [{ lineTotal: 5 }]);
  expect(match).toMatchObject({ stated: 1, found: 2, totals: 1, missing: [] });
  expect(match.wrong).toEqual([{ value: '7.00', confidence: 0.9, source: 'ocr' }]);
});

test('a whole line has every cell the truth states, and of two with one total the whole one answers', () => {
  const found = [
    line({ description: 'Plum', quantity: '1', lineTotal: '4.00' }),
    line({ description: 'PEAR,', quantity: '2', lineTotal: '4.00' }),
  ];
  const match = matchLines(found, [{ description: 'pear', quantity: 2, unitPrice: null, lineTotal: 4 }]);
  expect(match).toMatchObject({ totals: 1, whole: 1, statedLines: 1, foundLines: 2 });
  expect(match.cells.every(({ isRight }) => isRight)).toBe(true);
});

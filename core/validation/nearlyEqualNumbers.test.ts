import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConsecutive, isOneEditApart, resemblance } from './nearlyEqualNumbers.ts';

/** Optimal string alignment by the table, as published; slow and plain. */
function distance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => row + column),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= one.length; row += 1)
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1] && row > 1 && column > 1;
      const best = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + change);
      const line = table[row];
      if (line !== undefined) line[column] = Math.min(best, swapped ? at(row - 2, column - 2) + 1 : Infinity);
    }
  return at(one.length, other.length);
}

const number = fc.string({ unit: fc.constantFrom('0', '1', '2', 'A', 'B'), maxLength: 7 });

describe('numbers one edit apart', () => {
  it('agrees with the published algorithm', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(isOneEditApart(one, other)).toBe(distance(one, other) === 1);
      }),
      { numRuns: 3000 },
    );
  });

  it('finds any one edit', () => {
    fc.assert(
      fc.property(number, fc.nat(6), fc.constantFrom('7', 'X'), (text, place, letter) => {
        const cut = Math.min(place, text.length);
        expect(isOneEditApart(text, text.slice(0, cut) + letter + text.slice(cut))).toBe(true);
      }),
    );
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(resemblance(one, other)).toBe(resemblance(other, one));
      }),
    );
  });
});

describe('resemblance of invoice numbers', () => {
  it.each([
    ['INV-1050', 'INV-I0S0', 'confusable'],
    ['B8-2215', '88-ZZ15', 'confusable'],
    ['RE-1001', '1001', 'affix'],
    ['4711', '4711-2', 'affix'],
    ['4711', '4711 COPY', 'affix'],
    ['A-4711', 'A-4711A', 'affix'],
    ['20260417', '20260471', 'one-edit'],
  ] as const)('%s and %s: %s', (one, other, expected) => expect(resemblance(one, other)).toBe(expected));

  it.each([
    ['4711', '4711'],
    ['00417', '417'],
    ['2026-1', '2026-2'],
    ['2026-1', '2026-7'],
    ['F-099', 'F-100'],
    ['12', '17'],
    ['20260417', '20264170'],
  ])('%s and %s do not resemble', (one, other) => expect(resemblance(one, other)).toBeNull());

  it('knows consecutive numbers of any length', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 25n }), (tail) => {
        expect(isConsecutive(`RE-${tail}`, `RE-${tail + 1n}`)).toBe(true);
        expect(isConsecutive(`RE-${tail}`, `RX-${tail + 1n}`)).toBe(false);
      }),
    );
  });
});

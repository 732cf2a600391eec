import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptWords, wordsText } from './pageWords.ts';

const edge = fc.double({ min: -50, max: 5000, noNaN: true });
const word = fc.record({
  text: fc.string({ unit: 'binary' }),
  box: fc.record({ left: edge, top: edge, right: edge, bottom: edge }),
  confidence: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  line: fc.nat(),
});

test('words come back whole, within half a hundredth of a point, and stay what they are when kept again', () => {
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const read = keptWords.parse(JSON.parse(wordsText(words)));
      expect(read.map(({ text, line }) => [text, line])).toEqual(words.map(({ text, line }) => [text, line]));
      for (const [index, { box, confidence }] of read.entries()) {
        const original = words[index];
        if (original === undefined) throw new Error('a word too many');
        expect(Math.abs(confidence - original.confidence)).toBeLessThanOrEqual(0.000501);
        for (const side of ['left', 'top', 'right', 'bottom'] as const) {
          expect(Math.abs(box[side] - original.box[side])).toBeLessThanOrEqual(0.00501);
        }
      }
      expect(wordsText(read)).toBe(wordsText(words));
    }),
  );
});

test('lists that do not fit together are refused', () => {
  expect(keptWords.safeParse({ text: ['a'], box: [1, 2, 3], confidence: [1], line: [0] }).success).toBe(false);
});

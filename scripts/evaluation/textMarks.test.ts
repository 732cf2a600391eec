import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCharacterErrors, countWords } from './textMarks.ts';

test('words are shared as often as both have them, without case, accents and edge punctuation', () => {
  expect(countWords('Müller  (GMBH) tea tea', 'muller gmbh: tea')).toEqual({ shared: 3, found: 4, stated: 3 });
});

test('a line is looked for anywhere in the text, and its least edits count', () => {
  const text = 'second line T0TAL 12.50 first line';
  expect(countCharacterErrors(text, ['first line', 'TOTAL 12.50', 'second line'], false)).toEqual({
    edits: 1,
    characters: 32,
  });
  expect(countCharacterErrors('TOTAL12.50', ['TOTAL 12.50'], false).edits).toBe(1);
  expect(countCharacterErrors('TOTAL12.50', ['TOTAL 12.50'], true).edits).toBe(0);
});

test('part of a text costs nothing, and nothing costs more than the line', () => {
  const ascii = fc.stringMatching(/^[a-z0-9]{1,20}$/);
  fc.assert(
    fc.property(ascii, ascii, ascii, (before, line, after) => {
      expect(countCharacterErrors(before + line + after, [line], false).edits).toBe(0);
      expect(countCharacterErrors(before, [line], false).edits).toBeLessThanOrEqual(line.length);
    }),
  );
});

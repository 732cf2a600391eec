import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesPattern, rejectingPattern } from './namePattern.ts';

test.each([
  ['*.pdf', 'Rechnung.PDF', true],
  ['*.pdf', 'Rechnung.pdf.exe', false],
  ['rechnung-?.pdf', 'Rechnung-7.pdf', true],
  ['*kopie*', 'Rechnung (Kopie).pdf', true],
  ['Mu\u0308ller*', 'Müller.pdf', true],
  ['a[b', 'a[b', true],
])('%s on %s is %s', (pattern, name, expected) => {
  expect(matchesPattern(pattern, name)).toBe(expected);
});

test('every name matches itself and "*", and is turned away by the first that matches', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (name) => {
      expect(matchesPattern('*', name)).toBe(true);
      if (!/[*?]/.test(name)) expect(matchesPattern(name, name)).toBe(true);
    }),
  );
  expect(rejectingPattern(['*.txt', '*.pdf', '*'], 'a.pdf')).toBe('*.pdf');
});

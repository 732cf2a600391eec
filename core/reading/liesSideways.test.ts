import { expect, test } from 'vitest';
import { liesSideways } from './liesSideways.ts';

const word = (text: string, width: number, height: number) => ({
  text,
  confidence: 0.9,
  box: { left: 10, top: 10, right: 10 + width, bottom: 10 + height },
});

test('a page lies sideways where most of its longer words are taller than wide', () => {
  expect(liesSideways([word('TOTAL', 12, 60), word('12.50', 12, 50), word('of', 20, 12)])).toBe(true);
});

test('one line along the margin and narrow short words turn no page', () => {
  const words = [word('RECEIPT', 80, 14), word('TOTAL', 60, 14), word('margin', 12, 70), word('I', 3, 14)];
  expect(liesSideways(words)).toBe(false);
  expect(liesSideways([])).toBe(false);
});

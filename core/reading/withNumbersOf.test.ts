import { expect, test } from 'vitest';
import { withNumbersOf } from './withNumbersOf.ts';

const word = (text: string, left: number, confidence: number) => ({
  text,
  confidence,
  box: { left, top: 0, right: left + 40, bottom: 10 },
});

test('letters stay as read again, numbers are those of the first reading, less sure where both disagree', () => {
  const first = [word('Kiiche', 0, 0.9), word('7,35', 100, 0.7), word('60', 200, 0.9)];
  const second = [word('Küche', 0, 0.8), word('1,39', 100, 0.9), word('60€', 200, 0.8)];
  expect(withNumbersOf(first, second)).toEqual([word('Küche', 0, 0.8), word('7,35', 100, 0.7), word('60€', 200, 0.8)]);
});

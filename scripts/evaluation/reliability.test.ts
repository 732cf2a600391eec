import { expect, test } from 'vitest';
import type { Observed } from './observe.ts';
import { reliability } from './reliability.ts';

function values(count: number, confidence: number, right: number): Observed[] {
  return Array.from({ length: count }, (_, index) => ({
    target: { field: 'vendor' as const },
    origin: 'printed' as const,
    confidence,
    isRight: index < right,
  }));
}

test('confidence that is kept has no calibration error', () => {
  const { error, bins } = reliability([...values(100, 0.9, 90), ...values(100, 0.5, 50)]);
  expect(error).toBeCloseTo(0);
  expect(bins.map(({ count, right }) => [count, right])).toEqual([
    [100, 0.5],
    [100, 0.9],
  ]);
});

test('the error is the distance of what is said from what is right, by the number of values', () => {
  expect(reliability([...values(300, 0.99, 300), ...values(100, 0.85, 45)]).error).toBeCloseTo(
    0.75 * 0.01 + 0.25 * 0.4,
  );
});

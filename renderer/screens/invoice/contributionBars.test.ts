import { expect, it } from 'vitest';
import { partsOfScore } from './contributionBars.ts';

it('sorts by strength, scales to the longest and keeps the sum', () => {
  const parts = partsOfScore({
    baseline: -3,
    score: 0.5,
    contributions: [
      { feature: 'amount', value: 2, contribution: -0.5 },
      { feature: 'account changed', value: 1, contribution: 4 },
      { feature: 'weekend', value: 0, contribution: 0 },
    ],
  });
  expect(parts.bars.map(({ feature, length, raises }) => [feature, length, raises])).toEqual([
    ['account changed', 1, true],
    ['amount', 0.125, false],
  ]);
  expect(parts.silent).toBe(1);
  expect(parts.baseline + parts.sum).toBeCloseTo(parts.score);
});

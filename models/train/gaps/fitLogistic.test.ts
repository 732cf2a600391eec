import { expect, test } from 'vitest';
import { Random } from '../documents/Random.ts';
import { fitLogistic } from './fitLogistic.ts';

test('finds the rule its observations were drawn by, on measures of any unit', () => {
  const random = new Random(1);
  const observations = Array.from({ length: 20_000 }, () => {
    const measures = [random.between(-2, 2), random.between(100, 140), 7];
    const odds = 1.5 * (measures[0] ?? 0) - 0.1 * ((measures[1] ?? 0) - 120) - 1;
    return { measures, isCase: random.chance(1 / (1 + Math.exp(-odds))) };
  });
  const { bias, weights } = fitLogistic(observations, 1);
  expect(weights[0]).toBeCloseTo(1.5, 0);
  expect(weights[1]).toBeCloseTo(-0.1, 1);
  expect(weights[2]).toBe(0);
  expect(bias + 120 * (weights[1] ?? 0)).toBeCloseTo(-1, 0);
});

test('cases that measures part without error get finite weights', () => {
  const observations = [-2, -1, 1, 2].map((measure) => ({ measures: [measure], isCase: measure > 0 }));
  const { weights } = fitLogistic(observations, 1);
  expect(weights[0]).toBeGreaterThan(0.5);
  expect(weights[0]).toBeLessThan(5);
});

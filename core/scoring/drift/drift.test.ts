import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Distribution, distributionOf, layoutOf, sharesOf, unknownShare } from './Distribution.ts';
import { driftVerdict, populationStability } from './populationStability.ts';

const stabilityOf = (trained: Distribution, values: readonly number[]) =>
  populationStability(trained, sharesOf(trained.edges, values));
const thousand = Array.from({ length: 1000 }, (_, at) => at / 10);

test('parts are of equal size, and unknown values are a part of their own', () => {
  const known = distributionOf('score', thousand, { hasUnknown: false });
  expect(known.edges).toHaveLength(9);
  for (const share of known.shares) expect(share).toBeCloseTo(0.1, 2);
  const unknown = distributionOf('days', [...thousand, ...Array.from({ length: 1000 }, () => -1)], {
    hasUnknown: true,
  });
  expect(unknown.edges[0]).toBe(-0.5);
  expect(unknown.shares[0]).toBe(0.5);
  expect(distributionOf('flag', [0, 0, 0, 0, 0, 0, 0, 0, 0, 1], { hasUnknown: true })).toEqual({
    name: 'flag',
    edges: [-0.5, 0],
    shares: [0, 0.9, 0.1],
  });
});

test('what is nearly always at its largest value has a part for that, so that fewer such values are seen', () => {
  const trained = distributionOf('days', [7, 8, 9, ...Array.from({ length: 97 }, () => 99)], { hasUnknown: false });
  expect(trained).toEqual({ name: 'days', edges: [9], shares: [0.03, 0.97] });
  expect(stabilityOf(trained, [7, 7, 7, 99])).toBeGreaterThan(1);
  expect(distributionOf('same', [5, 5, 5], { hasUnknown: false })).toEqual({ name: 'same', edges: [], shares: [1] });
});

test('unknown has a share only where it was counted, and counts by other edges have another fingerprint', () => {
  const [known, unknown] = [false, true].map((hasUnknown) => distributionOf('score', [-1, 0.2, 0.4], { hasUnknown }));
  if (known === undefined || unknown === undefined) throw new Error('Two were asked for');
  expect(unknownShare(known)).toBeNull();
  expect(unknownShare(unknown)).toBeCloseTo(1 / 3, 9);
  expect(layoutOf([known])).not.toBe(layoutOf([unknown]));
  expect(layoutOf([known])).toBe(layoutOf([{ ...known, shares: known.shares.toReversed() }]));
});

test('the same values do not drift; shares that moved give the index worked out by hand', () => {
  const trained = distributionOf('score', thousand, { hasUnknown: false });
  expect(stabilityOf(trained, thousand)).toBeCloseTo(0, 10);
  const half = { name: 'flag', edges: [0.5], shares: [0.5, 0.5] };
  const moved = [...Array.from({ length: 80 }, () => 0), ...Array.from({ length: 20 }, () => 1)];
  expect(stabilityOf(half, moved)).toBeCloseTo(0.3 * Math.log(1.6) - 0.3 * Math.log(0.4), 12);
});

test('an index is never below nought, and shares add up to one', () => {
  const values = fc.array(fc.double({ min: -1, max: 50, noNaN: true }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(values, values, (before, after) => {
      const trained = distributionOf('x', before, { hasUnknown: true });
      expect(stabilityOf(trained, after)).toBeGreaterThanOrEqual(0);
      expect(sharesOf(trained.edges, after).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }),
  );
});

test('few values are no evidence; the limits are the usual ones', () => {
  expect([0.05, 0.1, 0.2, 0.25, 3].map((index) => driftVerdict(index, 500))).toEqual([
    'stable',
    'moved',
    'moved',
    'shifted',
    'shifted',
  ]);
  expect(driftVerdict(3, 199)).toBe('too-few');
});

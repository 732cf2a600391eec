import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cases } from './Cases.ts';
import { probabilityOf } from './LearnedRiskModel.ts';
import { asShipped } from './LearnedWeights.ts';
import { fitWeights } from './fitWeights.ts';
import { learnChallenger } from './learnChallenger.ts';
import { averagePrecision, logLoss, precisionAt, recallAt } from './marks.ts';
import { scoreCases } from './scoreCases.ts';
import { splitByTime, supplyOf } from './splitByTime.ts';
import { thresholdLike } from './thresholdLike.ts';

/** Numbers that look random and are the same every time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface World {
  readonly length: number;
  readonly seed?: number;
  /** What is true here: log-odds = −1 + Σ factor × contribution. */
  readonly factors: readonly number[];
  readonly shift?: number;
}

/** Cases of a company at which the shipped contributions count as `factors` say. */
function casesOf({ length, seed = 1, factors, shift = 0 }: World): Cases {
  const next = numbersFrom(seed);
  const width = factors.length;
  const contributions = Float64Array.from({ length: length * width }, () => 4 * next() - 2);
  const blank = { length, width, offset: -1, contributions, weight: new Float64Array(length).fill(1) };
  const scores = scoreCases({ ...blank, isLoss: new Uint8Array(length) }, { shift, factors });
  return { ...blank, isLoss: Uint8Array.from(scores, (score) => Number(next() < probabilityOf(score))) };
}

const recalibration = { shared: 0.5, each: 0 };

describe('the fit', () => {
  test('without a case it is the shipped model', () => {
    const none = casesOf({ length: 0, factors: [1, 1, 1] });
    expect(fitWeights(none, { shared: 0.5, each: 0.3 })).toEqual(asShipped(3));
  });

  test('finds another base rate and another slope', () => {
    const cases = casesOf({ length: 6000, factors: [0.5, 0.5], shift: 1 });
    const { shift, factors } = fitWeights(cases, recalibration);
    expect(shift).toBeCloseTo(1, 0);
    expect(factors[0]).toBe(factors[1]);
    expect(Math.abs((factors[0] ?? 0) - 0.5)).toBeLessThan(0.08);
  });

  test('weighs features that mean more or nothing here, and never turns one round', () => {
    const cases = casesOf({ length: 6000, factors: [1.6, 0, 1, -0.8] });
    const { factors } = fitWeights(cases, { shared: 0.5, each: 0.6 });
    expect(factors[0]).toBeGreaterThan(1.3);
    expect(factors[1]).toBeLessThan(0.2);
    expect(factors[3]).toBe(0);
  });

  test('is where the penalised loss has no way down', () => {
    const cases = casesOf({ length: 400, factors: [1.4, 0.6, 1] });
    const freedom = { shared: 0.5, each: 0.3 };
    const found = fitWeights(cases, freedom);
    const cost = (shift: number, factors: readonly number[]): number => {
      const shared =
        (1 / 0.25 + factors.reduce((sum, one) => sum + one, 0) / 0.09) / (1 / 0.25 + factors.length / 0.09);
      const spread = factors.reduce((sum, one) => sum + (one - shared) ** 2 / (2 * 0.09), 0);
      const loss = cases.length * logLoss(cases, scoreCases(cases, { shift, factors }));
      return loss + shift ** 2 / 18 + (shared - 1) ** 2 / (2 * 0.25) + spread;
    };
    const best = cost(found.shift, found.factors);
    for (const step of [-0.01, 0.01]) {
      expect(cost(found.shift + step, found.factors)).toBeGreaterThan(best);
      for (const at of found.factors.keys())
        expect(
          cost(
            found.shift,
            found.factors.map((one, index) => (index === at ? one + step : one)),
          ),
        ).toBeGreaterThan(best);
    }
  });

  test('few cases move it little', () => {
    const seeds = Array.from({ length: 20 }, (_, at) => at + 1);
    const movedBy = (length: number): number =>
      seeds.reduce((sum, seed) => {
        const { factors } = fitWeights(casesOf({ length, seed, factors: [0, 0] }), recalibration);
        return sum + Math.abs((factors[0] ?? 0) - 1) / seeds.length;
      }, 0);
    expect(movedBy(6)).toBeLessThan(0.5);
    expect(movedBy(1000)).toBeGreaterThan(0.8);
  });
});

describe('the marks', () => {
  const cases = { length: 5, isLoss: Uint8Array.of(1, 0, 1, 0, 0), weight: new Float64Array(5).fill(1) };
  const scores = Float64Array.of(3, 2, 1, 0, -1);

  test('by hand', () => {
    expect(averagePrecision(cases, scores)).toBeCloseTo((1 + 2 / 3) / 2, 12);
    expect(precisionAt(cases, scores, 2)).toBeCloseTo(0.5, 12);
    expect(recallAt(cases, scores, 3)).toBeCloseTo(1, 12);
    expect(logLoss({ ...cases, length: 1 }, Float64Array.of(0))).toBeCloseTo(Math.LN2, 12);
  });

  test('the order of equal scores does not matter', () => {
    const any = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.boolean()), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(any, (rows) => {
        const marksOf = (list: typeof rows) =>
          averagePrecision(
            {
              length: list.length,
              isLoss: Uint8Array.from(list, ([, isLoss]) => Number(isLoss)),
              weight: new Float64Array(list.length).fill(1),
            },
            Float64Array.from(list, ([score]) => score),
          );
        expect(marksOf(rows.toReversed())).toBeCloseTo(marksOf(rows), 9);
      }),
    );
  });

  test('a case that stands for two counts as two', () => {
    const twice = { length: 3, isLoss: Uint8Array.of(0, 0, 1), weight: new Float64Array(3).fill(1) };
    const weighted = { length: 2, isLoss: Uint8Array.of(0, 1), weight: Float64Array.of(2, 1) };
    expect(averagePrecision(weighted, Float64Array.of(2, 1))).toBeCloseTo(
      averagePrecision(twice, Float64Array.of(2, 2, 1)),
      12,
    );
  });
});

describe('a challenger', () => {
  const guard = casesOf({ length: 2000, seed: 7, factors: [1, 1, 1, 1] });
  const lesson = (cases: Cases) => ({ cases, guard, guardAlerts: 200, champion: asShipped(4) });

  test('is learned where this company differs, judged on later cases, and holds', () => {
    const found = learnChallenger(lesson(casesOf({ length: 1200, factors: [1, 0.7, 1, 1], shift: 1.5 })));
    expect(found?.report.lostOn).toEqual([]);
    expect(found?.report.own.challenger.logLoss).toBeLessThan(found?.report.own.champion.logLoss ?? 0);
    expect(found?.report.own.cases).toBe(360);
  });

  test('that learned the opposite of what comes later loses', () => {
    const early = casesOf({ length: 700, factors: [0, 0, 0, 0], shift: 3 });
    const late = casesOf({ length: 300, seed: 3, factors: [1, 1, 1, 1] });
    const both: Cases = {
      ...early,
      length: 1000,
      contributions: Float64Array.of(...early.contributions, ...late.contributions),
      isLoss: Uint8Array.of(...early.isLoss, ...late.isLoss),
      weight: new Float64Array(1000).fill(1),
    };
    expect(learnChallenger(lesson(both))?.report.lostOn).toContain('own-log-loss');
  });

  test('of few cases is none, and it says how many are missing', () => {
    const few = casesOf({ length: 12, factors: [1, 1, 1, 1] });
    expect(learnChallenger(lesson(few))).toBeNull();
    const { losses, harmless, missing } = supplyOf(few.isLoss);
    expect(losses + harmless).toBe(12);
    expect(missing.losses).toBeGreaterThanOrEqual(28 - losses);
    const enough = Uint8Array.from({ length: 58 }, (_, at) => at % 2);
    expect(supplyOf(enough)).toEqual({ losses: 29, harmless: 29, missing: { losses: 0, harmless: 0 } });
    expect(supplyOf(enough.subarray(1)).missing).toEqual({ losses: 0, harmless: 1 });
  });

  test('is never judged by what it learned from', () => {
    const cases = casesOf({ length: 100, factors: [1, 1] });
    const split = splitByTime(cases);
    if (split.kind !== 'enough') throw new Error('A hundred cases are enough');
    expect(split.learned.length + split.judged.length).toBe(100);
    expect(split.judged.contributions[0]).toBe(cases.contributions[2 * split.learned.length]);
  });
});

test('another spread of scores makes no more work', () => {
  const weight = new Float64Array(100).fill(1);
  const champion = Float64Array.from({ length: 100 }, (_, at) => at / 10 - 8);
  const challenger = champion.map((score) => 3 * score + 9);
  const threshold = thresholdLike(weight, champion, probabilityOf(1), challenger);
  expect(alerts(challenger, threshold)).toBe(alerts(champion, probabilityOf(1)));
});

function alerts(scores: Float64Array, from: number): number {
  return scores.filter((score) => probabilityOf(score) >= from).length;
}

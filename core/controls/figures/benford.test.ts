import { describe, expect, it } from 'vitest';
import {
  benfordShare,
  commonAmounts,
  digitScreen,
  distortionFactor,
  kolmogorovSmirnov,
  mantissaMoments,
  firstTwoDigits,
  secondOrder,
  summation,
} from './benford.ts';
import { binaryFirstTwoDigits, publishedDistortionFactor } from './publishedReadings.ts';

describe('Benford', () => {
  it('expects the shares of table 1.1 of Nigrini 2012', () => {
    expect(benfordShare('first', 1)).toBeCloseTo(0.30103, 5);
    expect(benfordShare('second', 0)).toBeCloseTo(0.11968, 5);
    expect(benfordShare('second', 9)).toBeCloseTo(0.085, 5);
    expect(benfordShare('firstTwo', 10)).toBeCloseTo(0.04139, 5);
  });

  it('reads digits of whole numbers, at every boundary', () => {
    expect([1, 9, 10, 99, 100, 101, 999, 1000, 9_999_999].map(firstTwoDigits)).toEqual([
      10, 90, 10, 99, 10, 10, 99, 10, 99,
    ]);
  });

  it('calls amounts by the law close, and even ones nonconforming', () => {
    const byLaw = Array.from({ length: 9000 }, (_, at) => Math.round(100_000 * 10 ** ((at + 0.5) / 9000)));
    const even = Array.from({ length: 9000 }, (_, at) => 1000 + at);
    for (const test of ['first', 'second', 'firstTwo'] as const)
      expect(digitScreen(test, byLaw).conformity).toBe('close');
    for (const test of ['first', 'firstTwo'] as const) expect(digitScreen(test, even).conformity).toBe('nonconformity');
    expect(digitScreen('lastTwo', even).mad).toBe(0);
  });

  it('corrects z for continuity only where the correction is the smaller', () => {
    const { rows } = digitScreen('first', [100, 100, 100, 200]);
    const share = Math.log10(2);
    expect(rows[0]?.z).toBeCloseTo((0.75 - share - 1 / 8) / Math.sqrt((share * (1 - share)) / 4), 12);
    // 9: expected .0458, none seen; 1/8 would be more than the distance.
    expect(rows[8]?.z).toBeCloseTo(benfordShare('first', 9) / Math.sqrt((0.0457575 * 0.9542425) / 4), 5);
  });

  it('sums, differences and repeated amounts', () => {
    expect(secondOrder([5, 3, 3, 10])).toEqual([2, 5]);
    expect(summation([1000, 1050, 2500]).find(({ digits }) => digits === 10)?.sum).toBe(2050);
    expect(commonAmounts([7, 5, 7, 5, 7, 1], 2)).toEqual([
      [7, 3],
      [5, 2],
    ]);
  });

  it('finds no distortion, distance or shift of the mantissa in amounts by the law', () => {
    const byLaw = Array.from({ length: 9000 }, (_, at) => Math.round(1_000_000 * 10 ** ((at + 0.5) / 9000)));
    expect(Math.abs(distortionFactor(byLaw))).toBeLessThan(0.05);
    expect(distortionFactor([999_900, 999_900])).toBeGreaterThan(50);
    const { distance, critical } = kolmogorovSmirnov(digitScreen('firstTwo', byLaw));
    expect(distance).toBeLessThan(critical / 10);
    const { mean, variance, arcL2 } = mantissaMoments(byLaw);
    expect([mean, 12 * variance]).toEqual([expect.closeTo(0.5, 3), expect.closeTo(1, 3)]);
    expect(arcL2).toBeLessThan(1e-6);
  });

  it('reads digits and distortion as the published package does, where that is asked for', () => {
    expect([29, 57, 1000, 113].map(binaryFirstTwoDigits)).toEqual([28, 56, 10, 11]);
    expect([29, 57, 1000, 113].map(firstTwoDigits)).toEqual([29, 57, 10, 11]);
    const { rows } = digitScreen('firstTwo', [29, 29, 57], binaryFirstTwoDigits);
    expect(rows.filter(({ count }) => count > 0).map(({ digits, count }) => [digits, count])).toEqual([
      [28, 2],
      [56, 1],
    ]);
    // (99 − 39.0865) ÷ 39.0685; 0.29 is below ten and not counted.
    expect(publishedDistortionFactor([9900, 29])).toBeCloseTo(153.355005, 5);
  });
});

import type { DriftVerdict } from '../../contract/modelHealth.ts';
import type { Distribution } from './Distribution.ts';

/** A share of nought counts as this, so that an empty part weighs much and not infinitely. */
const leastShare = 1e-4;

/** From so many values on an index says more than chance: below, empty parts of ten alone can make 0.25. */
export const leastValues = 200;

/**
 * Population stability index of shares, one for each part, against a distribution: Σ (actual − expected) × ln(actual ÷ expected). Nought
 * where they are alike. (Siddiqi, Credit Risk Scorecards, 2006.)
 */
export function populationStability({ shares }: Distribution, now: readonly number[]): number {
  return now.reduce((sum, share, part) => {
    const actual = Math.max(share, leastShare);
    const expected = Math.max(shares[part] ?? 0, leastShare);
    return sum + (actual - expected) * Math.log(actual / expected);
  }, 0);
}

/** What an index means by the usual limits: stable below 0.1, moved below 0.25, shifted from there. */
export function driftVerdict(index: number, values: number): DriftVerdict {
  if (values < leastValues) return 'too-few';
  if (index < 0.1) return 'stable';
  return index < 0.25 ? 'moved' : 'shifted';
}

import type { Contribution, Risk } from '../../../core/contract/risk.ts';

/** One bar: its length as a share of the longest (0 to 1) and the side it points to. */
export interface ContributionBar extends Contribution {
  readonly length: number;
  readonly raises: boolean;
}

export interface ScoreParts {
  /** Features that moved the score, strongest first. */
  readonly bars: readonly ContributionBar[];
  /** How many features left the score where it was. */
  readonly silent: number;
  readonly baseline: number;
  /** Σ contributions. */
  readonly sum: number;
  readonly score: number;
}

/** Below this a contribution shows as 0.00. */
const nothing = 0.005;

/** The parts of a score for drawing: `baseline` + `sum` = `score`. */
export function partsOfScore(risk: Pick<Risk, 'contributions' | 'baseline' | 'score'>): ScoreParts {
  const moving = risk.contributions.filter(({ contribution }) => Math.abs(contribution) >= nothing);
  const longest = Math.max(...moving.map(({ contribution }) => Math.abs(contribution)), nothing);
  const bars = moving
    .toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || a.feature.localeCompare(b.feature))
    .map((part) => ({ ...part, length: Math.abs(part.contribution) / longest, raises: part.contribution > 0 }));
  return {
    bars,
    silent: risk.contributions.length - moving.length,
    baseline: risk.baseline,
    sum: risk.contributions.reduce((total, { contribution }) => total + contribution, 0),
    score: risk.score,
  };
}

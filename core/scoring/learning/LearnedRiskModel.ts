import type { ModelIdentity } from '../../contract/risk.ts';
import type { RiskModel, RiskModelAnswer } from '../RiskModel.ts';
import type { LearnedWeights } from './LearnedWeights.ts';

interface Learned {
  readonly identity: ModelIdentity;
  readonly weights: LearnedWeights;
  /** Probability from which an alert opens unless the settings say otherwise. */
  readonly alertThreshold: number;
}

/**
 * A shipped model with learned weights. It stays additive: each contribution is the shipped one, calibrated and weighted, and
 * the score is the log-odds of the probability. What the shipped model refuses, it refuses.
 */
export class LearnedRiskModel implements RiskModel {
  readonly identity: ModelIdentity;
  readonly featureNames: readonly string[];
  readonly alertThreshold: number;
  readonly calibration = { slope: 1, intercept: 0 };
  readonly distributions: RiskModel['distributions'];
  readonly #base: RiskModel;
  readonly #weights: LearnedWeights;

  /** The base stays the caller's to close. */
  constructor(base: RiskModel, { identity, weights, alertThreshold }: Learned) {
    this.#base = base;
    this.#weights = weights;
    this.identity = identity;
    this.alertThreshold = alertThreshold;
    this.featureNames = base.featureNames;
    // The shipped score is spread otherwise; features are the same.
    this.distributions = base.distributions.filter(({ name }) => name !== 'score');
  }

  async run(features: readonly number[]): Promise<RiskModelAnswer> {
    return weighted(await this.#base.run(features), this.#base.calibration, this.#weights);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** A shipped model's answer under learned weights. */
export function weighted(
  { baseline, contributions }: RiskModelAnswer,
  { slope, intercept }: RiskModel['calibration'],
  { shift, factors }: LearnedWeights,
): RiskModelAnswer {
  const own = contributions.map((contribution, at) => contribution * slope * (factors[at] ?? 1));
  const ownBaseline = baseline * slope + intercept + shift;
  const score = own.reduce((sum, part) => sum + part, ownBaseline);
  return { score, baseline: ownBaseline, contributions: own, probability: probabilityOf(score) };
}

/** Log-odds to probability. */
export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

import type { LearnedWeights } from '../learning/LearnedWeights.ts';
import type { TreeContributions } from '../trees/treeContributions.ts';
import type { OutsideRange, PaymentModel, PaymentScores } from './PaymentModel.ts';

interface Learned {
  readonly version: string;
  /** One factor: that of the whole score. */
  readonly weights: LearnedWeights;
  readonly alertThreshold: number;
}

/**
 * A shipped model of payments with its score moved and stretched, as decided alerts asked for. It ranks as the shipped one does and refuses
 * what that refuses; a reason weighs as much more or less as the score does.
 */
export class RecalibratedPaymentModel implements PaymentModel {
  readonly id: string;
  readonly version: string;
  readonly alertThreshold: number;
  readonly #base: PaymentModel;
  readonly #weights: LearnedWeights;

  /** The base stays the caller's to close. */
  constructor(base: PaymentModel, { version, weights, alertThreshold }: Learned) {
    this.id = base.id;
    this.version = version;
    this.alertThreshold = alertThreshold;
    this.#base = base;
    this.#weights = weights;
  }

  async score(rows: Float32Array): Promise<PaymentScores> {
    const { probability, calibrated } = await this.#base.score(rows);
    return { probability, calibrated: recalibrated(calibrated, this.#weights) };
  }

  outside(rows: Float32Array): readonly OutsideRange[] {
    return this.#base.outside(rows);
  }

  calibratedOf(row: Float32Array): number {
    return recalibratedOne(this.#base.calibratedOf(row), this.#weights);
  }

  explain(row: Float32Array): TreeContributions {
    const { baseline, contributions } = this.#base.explain(row);
    const factor = this.#weights.factors[0] ?? 1;
    return { baseline: baseline * factor, contributions: contributions.map((part) => part * factor) };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** Calibrated probabilities under learned weights; NaN stays NaN. */
export function recalibrated(calibrated: Float32Array, weights: LearnedWeights): Float32Array {
  return calibrated.map((probability) => recalibratedOne(probability, weights));
}

export function recalibratedOne(probability: number, { shift, factors }: LearnedWeights): number {
  return 1 / (1 + Math.exp(-((factors[0] ?? 1) * logOdds(probability) + shift)));
}

/** Of a probability in single precision: 0 and 1 are as far as that tells them from what is nearest. */
export function logOdds(probability: number): number {
  const inside = Math.min(Math.max(probability, 1e-12), 1 - 2 ** -25);
  return Math.log(inside / (1 - inside));
}

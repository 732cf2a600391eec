import type { TreeContributions } from '../trees/treeContributions.ts';

/** Scores of payments, one number a payment. */
export interface PaymentScores {
  /** What the training library says, 0 to 1. */
  readonly probability: Float32Array;
  /** Calibrated on payments the model was not fitted on, 0 to 1. */
  readonly calibrated: Float32Array;
}

/** A feature outside the range a model was trained on; such a payment is not scored. */
export interface OutsideRange {
  readonly row: number;
  readonly feature: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** A loaded model of payments; `engines/` provides it with onnxruntime. */
export interface PaymentModel {
  readonly id: string;
  readonly version: string;
  /** Calibrated probability from which an alert opens. */
  readonly alertThreshold: number;
  /**
   * Scores rows of `paymentFeatures`, side by side in one array. A row of which a feature is outside the trained range is
   * NaN: it is refused, not guessed (`outside` says why).
   * @throws VouchFailure MODEL_REFUSED where the answer is no number
   */
  score(rows: Float32Array): Promise<PaymentScores>;
  /** The first feature of each refused row. */
  outside(rows: Float32Array): readonly OutsideRange[];
  /** Calibrated probability of one row, from the trees themselves: within 1e-6 of what `score` says, and at once. */
  calibratedOf(row: Float32Array): number;
  /** What each feature adds to the log-odds of one row. */
  explain(row: Float32Array): TreeContributions;
  close(): Promise<void>;
}

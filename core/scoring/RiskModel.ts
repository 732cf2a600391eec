import type { ModelIdentity } from '../contract/risk.ts';
import type { Distribution } from './drift/Distribution.ts';

/** What the model answers for one feature vector. `baseline` + Σ `contributions` = `score` (log-odds). */
export interface RiskModelAnswer {
  readonly score: number;
  readonly baseline: number;
  /** In the order of `featureNames`. */
  readonly contributions: readonly number[];
  /** Calibrated, 0 to 1. */
  readonly probability: number;
}

/** A loaded risk model; `engines/` provides it with onnxruntime. */
export interface RiskModel {
  readonly identity: ModelIdentity;
  /** Names of the features in the order the model takes them. */
  readonly featureNames: readonly string[];
  /** Probability from which an alert opens unless the settings say otherwise. */
  readonly alertThreshold: number;
  /** Log-odds of the probability = slope × score + intercept. */
  readonly calibration: { readonly slope: number; readonly intercept: number };
  /** How score and features were spread in training; empty where the model does not say. */
  readonly distributions: readonly Distribution[];
  /** @throws VouchFailure MODEL_REFUSED where the vector does not fit or the answer is no number */
  run(features: readonly number[]): Promise<RiskModelAnswer>;
  close(): Promise<void>;
}

import type { CandidateKind, RankedField } from './RankedField.ts';

/** How a field's scores are to be taken. */
export interface FieldChoice {
  /** Log-odds under which a candidate is none. */
  readonly least: number;
  /** True where the learned choice was better than the rules' on documents it was not trained on. */
  readonly trusted: boolean;
}

/** Judges candidates; learned, and provided by `engines/onnx`. */
export interface FieldRanker {
  choiceOf(field: RankedField): FieldChoice;
  /**
   * Log-odds that a candidate is the value of a field: for each row of features (as `featureNames` orders them) one number
   * a field of the kind, in the order of `rankedFields`.
   * @throws VouchFailure MODEL_REFUSED where a row lies outside the ranges the model was made for
   */
  score(kind: CandidateKind, rows: readonly (readonly number[])[]): Promise<readonly (readonly number[])[]>;
}

import type { Extraction } from '../contract/extraction.ts';
import type { Finding } from '../contract/findings.ts';
import type { Risk } from '../contract/risk.ts';
import type { InvoiceHistory } from '../validation/InvoiceHistory.ts';
import type { IsoDate } from '../vocabulary/dates.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import type { RiskModel, RiskModelAnswer } from './RiskModel.ts';
import { clearingSteps } from './clearingSteps.ts';
import { featureValues } from './features.ts';
import { riskReasons } from './riskReasons.ts';

/** What scoring is given: what validation was given, its findings, and the model. */
export interface ScoringInput {
  readonly extraction: Extraction;
  readonly findings: readonly Finding[];
  readonly history: InvoiceHistory;
  readonly today: IsoDate;
  readonly model: RiskModel;
}

/** The contributions and the baseline must add up to the score within this (log-odds). */
export const scoreTolerance = 1e-6;

/**
 * The risk of a document with everything needed to compute it again: features, contributions, model, threshold.
 * @throws VouchFailure MODEL_REFUSED where the model wants features this version does not define, or its parts do not add up
 */
export async function scoreInvoice(input: ScoringInput): Promise<Risk> {
  const { model, findings } = input;
  const values = featureValues(input);
  const vector = model.featureNames.map((name) => {
    const value = values.get(name);
    if (value === undefined)
      throw refused(`The risk model asks for "${name}", which this version of Vouch does not compute.`);
    return value;
  });
  const answer = await model.run(vector);
  assertAddsUp(answer);
  const contributions = model.featureNames.map((feature, index) => ({
    feature,
    value: vector[index] ?? 0,
    contribution: answer.contributions[index] ?? 0,
  }));
  return {
    score: answer.score,
    baseline: answer.baseline,
    probability: answer.probability,
    contributions,
    reasons: riskReasons(findings, contributions),
    clearing: await clearingSteps(model, vector, answer),
    model: model.identity,
    alertThreshold: model.alertThreshold,
  };
}

function assertAddsUp({ score, baseline, contributions }: RiskModelAnswer): void {
  const sum = contributions.reduce((total, part) => total + part, baseline);
  if (!(Math.abs(sum - score) <= scoreTolerance))
    throw refused(`The parts of the risk score add up to ${sum}, but the model says ${score}.`);
}

function refused(message: string): VouchFailure {
  return new VouchFailure('MODEL_REFUSED', message, 'Install Vouch again, so that its risk model fits the program.');
}

import type { ClearingStep } from '../contract/risk.ts';
import type { RiskModel, RiskModelAnswer } from './RiskModel.ts';
import { probabilityOf } from './learning/LearnedRiskModel.ts';

/**
 * What a feature would be were the fact behind it in order: only facts a person can check or put right, never who the vendor is or how
 * long it has been known.
 */
const inOrder: Readonly<Record<string, number>> = {
  accountDisagreement: 0,
  accountShared: 0,
  accountAbroad: 0,
  accountInvalid: 0,
  amountToVendorMedian: 1,
  amountDeviation: 0,
  amountBelowRoundLimit: 0,
  twinOfOtherVendor: 0,
  duplicateExact: 0,
  duplicateFuzzy: 0,
  numberShapeChanged: 0,
  numberBackwards: 0,
  numbersConsecutive: 0,
  vendorIdentityGaps: 0,
  vendorIdentityConflict: 0,
  dateInFuture: 0,
  arithmeticFindings: 0,
  requiredMissing: 0,
  vatIdInvalid: 0,
  currencyUnusual: 0,
  lowestConfidence: 1,
  purchaseOrderNamed: 1,
  vagueLines: 0,
};

/** A fact that lowers the score by less (log-odds) is not worth checking for it. */
const leastGain = 0.2;
const mostSteps = 4;

/**
 * The counterfactual of a score: facts that would lower it were they in order, the strongest first, each with the probability once it
 * and those before it are. The model is additive, so no fewer facts can reach what the first ones reach. An unknown value stays unknown.
 */
export async function clearingSteps(
  model: RiskModel,
  vector: readonly number[],
  answer: RiskModelAnswer,
): Promise<readonly ClearingStep[]> {
  const ordered = vector.map((value, at) => (value < 0 ? value : (inOrder[model.featureNames[at] ?? ''] ?? value)));
  const { contributions } = await model.run(ordered);
  const gains = model.featureNames
    .map((feature, at) => ({
      feature,
      value: vector[at] ?? 0,
      to: ordered[at] ?? 0,
      gain: (answer.contributions[at] ?? 0) - (contributions[at] ?? 0),
    }))
    .filter(({ gain }) => gain >= leastGain)
    .sort((one, other) => other.gain - one.gain)
    .slice(0, mostSteps);
  const { slope, intercept } = model.calibration;
  let score = answer.score;
  return gains.map(({ feature, value, to, gain }) => {
    score -= gain;
    return { feature, value, to, probability: probabilityOf(slope * score + intercept) };
  });
}

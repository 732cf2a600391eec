import type { LostOn, MarkPair, ModelMarks } from '../../contract/learning.ts';
import type { Cases } from './Cases.ts';
import type { LearnedWeights } from './LearnedWeights.ts';
import { probabilityOf } from './LearnedRiskModel.ts';
import { averagePrecision, logLoss, precisionAt, recallAt } from './marks.ts';
import { scoreCases } from './scoreCases.ts';

/** What a challenger may lose at most, of a share; own cases are few, so that their ranking alone says little. */
const allowed = { ownLogLoss: 0, ownAveragePrecision: 0.02, guardAveragePrecision: 0.01, guardRecall: 0.02 };

/** Both on the same cases, looking at the `k` highest scores of each. */
export function markBoth(cases: Cases, k: number, champion: LearnedWeights, challenger: LearnedWeights): MarkPair {
  return {
    cases: cases.weight.reduce((sum, weight) => sum + weight, 0),
    losses: cases.isLoss.reduce((sum, one, row) => sum + one * (cases.weight[row] ?? 1), 0),
    k,
    champion: markScores(cases, scoreCases(cases, champion), k),
    challenger: markScores(cases, scoreCases(cases, challenger), k),
  };
}

/** Of scores in log-odds of the calibrated probability. */
export function markScores(
  cases: Pick<Cases, 'length' | 'isLoss' | 'weight'>,
  scores: Float64Array,
  k: number,
): ModelMarks {
  return {
    averagePrecision: averagePrecision(cases, scores),
    precision: precisionAt(cases, scores, k),
    recall: recallAt(cases, scores, k),
    logLoss: logLoss(cases, scores),
    expected: scores.reduce((sum, score, row) => sum + probabilityOf(score) * (cases.weight[row] ?? 1), 0),
  };
}

/**
 * Where the challenger lost: on the newest own cases by likelihood or ranking, on the simulated ones by ranking alone, since
 * frauds need not be as common at this company as in the simulation.
 */
export function lostOn(own: MarkPair, guard: MarkPair): readonly LostOn[] {
  const checks: readonly (readonly [LostOn, boolean])[] = [
    ['own-log-loss', own.challenger.logLoss - own.champion.logLoss > allowed.ownLogLoss],
    ['own-average-precision', behind(own, 'averagePrecision') > allowed.ownAveragePrecision],
    ['guard-average-precision', behind(guard, 'averagePrecision') > allowed.guardAveragePrecision],
    ['guard-recall', behind(guard, 'recall') > allowed.guardRecall],
  ];
  return checks.flatMap(([name, isLost]) => (isLost ? [name] : []));
}

function behind({ champion, challenger }: MarkPair, mark: 'averagePrecision' | 'recall'): number {
  return champion[mark] - challenger[mark];
}

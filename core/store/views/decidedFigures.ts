import { outcomeOf, outcomes } from '../../alerts/thresholds/ScoredHistory.ts';
import type { Disposition } from '../../contract/cases.ts';
import type { CalibrationMonth, ModelHealth } from '../../contract/modelHealth.ts';

/** A decided case of a model: what it said, and what people did. */
export interface DecidedCase {
  /** "2026-03" */
  readonly month: string;
  readonly probability: number;
  /** Probability from which the model alerts. */
  readonly threshold: number;
  readonly disposition: Disposition;
}

/** How many alerts of a model were right, and losses beside those it promised, month by month. Errors that were corrected count neither way. */
export function decidedFigures(decided: readonly DecidedCase[]): Pick<ModelHealth, 'quality' | 'months'> {
  const judged = decided.filter(({ disposition }) => outcomeOf(disposition) !== outcomes.undecided);
  const alerted = judged.filter(({ probability, threshold }) => probability >= threshold);
  const quality = {
    alerted: alerted.length,
    alertedLosses: alerted.filter(isLoss).length,
    losses: judged.filter(isLoss).length,
  };
  return { quality, months: monthsOf(judged) };
}

function isLoss({ disposition }: DecidedCase): boolean {
  return outcomeOf(disposition) === outcomes.loss;
}

function monthsOf(judged: readonly DecidedCase[]): CalibrationMonth[] {
  return [...Map.groupBy(judged, ({ month }) => month)]
    .map(([month, rows]) => ({
      month,
      decided: rows.length,
      losses: rows.filter(isLoss).length,
      expected: rows.reduce((sum, { probability }) => sum + probability, 0),
    }))
    .toSorted((one, other) => one.month.localeCompare(other.month));
}

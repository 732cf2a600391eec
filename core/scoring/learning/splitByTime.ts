import type { LearningSupply } from '../../contract/modelRegistry.ts';
import { type Cases, casesBetween, outcomesOf } from './Cases.ts';

/** What learning asks for, of each outcome: to learn from, and of the newest cases to be judged by. */
export const leastToLearn = 20;
export const leastToJudge = 8;
/** Of the decided cases, the newest are kept for judging. */
const judgedShare = 0.3;

/** Which outcomes there are too few of, and how many are missing; 0 where there are enough. */
export interface Missing {
  readonly losses: number;
  readonly harmless: number;
}

export type TimeSplit =
  | { readonly kind: 'enough'; readonly learned: Cases; readonly judged: Cases }
  | { readonly kind: 'too-few'; readonly missing: Missing };

/**
 * The older cases to learn from, the newest to judge by: at least three tenths of them, and as many more as it takes until both
 * outcomes are among them.
 */
export function splitByTime(cases: Cases): TimeSplit {
  let from = Math.min(cases.length, Math.floor(cases.length * (1 - judgedShare)));
  let judged = outcomesOf(casesBetween(cases, from, cases.length));
  while (from > 0 && (judged.losses < leastToJudge || judged.harmless < leastToJudge)) {
    from -= 1;
    judged = outcomesOf(casesBetween(cases, from, cases.length));
  }
  const learned = outcomesOf(casesBetween(cases, 0, from));
  const lacking = (part: keyof Missing): number =>
    Math.max(0, leastToJudge - judged[part]) + Math.max(0, leastToLearn - learned[part]);
  const missing = { losses: lacking('losses'), harmless: lacking('harmless') };
  if (missing.losses > 0 || missing.harmless > 0) return { kind: 'too-few', missing };
  return {
    kind: 'enough',
    learned: casesBetween(cases, 0, from),
    judged: casesBetween(cases, from, cases.length),
  };
}

/** How many decided cases there are (1 a loss, 0 harmless; oldest first), and how many are missing. */
export function supplyOf(isLoss: Uint8Array): LearningSupply {
  const length = isLoss.length;
  const weight = new Float64Array(length).fill(1);
  const split = splitByTime({ length, width: 0, offset: 0, contributions: new Float64Array(), isLoss, weight });
  return { ...outcomesOf({ isLoss }), missing: split.kind === 'enough' ? { losses: 0, harmless: 0 } : split.missing };
}

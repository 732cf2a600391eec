import type { LearningReport } from '../../contract/learning.ts';
import { type Cases, outcomesOf } from './Cases.ts';
import type { LearnedWeights } from './LearnedWeights.ts';
import { chooseFreedom, freedoms } from './chooseFreedom.ts';
import { type Freedom, fitWeights } from './fitWeights.ts';
import { lostOn, markBoth } from './judgeChallenger.ts';
import { type TimeSplit, splitByTime } from './splitByTime.ts';

interface Lesson {
  /** Decided cases in order of time. */
  readonly cases: Cases;
  /** Simulated cases that ship with the model, and how many of them an alert budget of the model's threshold takes. */
  readonly guard: Cases;
  readonly guardAlerts: number;
  /** What is at work. */
  readonly champion: LearnedWeights;
}

export interface Challenger {
  readonly weights: LearnedWeights;
  readonly report: LearningReport;
}

/**
 * Learns a challenger from decided cases and judges it by cases it has not seen. A fit that loses on its guard gives way to a
 * less free one, recalibration last. Null where there are too few cases (`splitByTime` says how many are missing). `onStep` is told
 * how much of the work is done, 0 to 1.
 */
export function learnChallenger(lesson: Lesson, onStep: (done: number) => void = () => undefined): Challenger | null {
  const split = splitByTime(lesson.cases);
  if (split.kind === 'too-few') return null;
  const chosen = freedoms.indexOf(chooseFreedom(split.learned, onStep));
  let last: Challenger | null = null;
  for (const freedom of freedoms.slice(0, chosen + 1).toReversed()) {
    last = judged(lesson, split, freedom);
    if (last.report.lostOn.length === 0) break;
  }
  return last;
}

function judged(
  { guard, guardAlerts, champion }: Lesson,
  { learned, judged: later }: Extract<TimeSplit, { kind: 'enough' }>,
  freedom: Freedom,
): Challenger {
  const weights = fitWeights(learned, freedom);
  // As many as are losses: the share of them among that many is 1 for who knows the truth.
  const own = markBoth(later, outcomesOf(later).losses, champion, weights);
  const simulated = markBoth(guard, guardAlerts, champion, weights);
  const report: LearningReport = {
    method: freedom.each === 0 ? 'recalibrated' : 'reweighted',
    learnedFrom: outcomesOf(learned),
    own,
    guard: simulated,
    lostOn: lostOn(own, simulated),
  };
  return { weights, report };
}

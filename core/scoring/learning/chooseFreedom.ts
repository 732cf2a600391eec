import { type Cases, casesBetween, outcomesOf } from './Cases.ts';
import { type Freedom, fitWeights } from './fitWeights.ts';
import { logLoss } from './marks.ts';
import { scoreCases } from './scoreCases.ts';

const recalibration: Freedom = { shared: 0.5, each: 0 };
/** From the least free: recalibration wins where nothing more is shown to help. */
export const freedoms: readonly Freedom[] = [
  recalibration,
  { shared: 0.5, each: 0.15 },
  { shared: 0.5, each: 0.3 },
  { shared: 0.5, each: 0.6 },
];
/** Below this many of each outcome features are not weighed one by one. */
const leastForEach = 60;
const blocks = 5;
/** A freer fit must be better by this, in nats a case. */
const leastGain = 0.002;

/**
 * How freely to fit, by prequential validation: each block of time is foretold by what was learned from all before it. `onStep` is
 * told how much of the work is done, 0 to 1.
 */
export function chooseFreedom(cases: Cases, onStep: (done: number) => void): Freedom {
  const { losses, harmless } = outcomesOf(cases);
  const [, ...freer] = freedoms;
  // Of one column the shared factor is all there is.
  if (cases.width === 1 || Math.min(losses, harmless) < leastForEach) return recalibration;
  let [best, least] = [recalibration, prequentialLoss(cases, recalibration)];
  for (const [at, freedom] of freer.entries()) {
    onStep((at + 1) / freedoms.length);
    const loss = prequentialLoss(cases, freedom);
    if (loss < least - leastGain) [best, least] = [freedom, loss];
  }
  return best;
}

function prequentialLoss(cases: Cases, freedom: Freedom): number {
  let sum = 0;
  for (let block = 1; block < blocks; block++) {
    const [from, upTo] = [block, block + 1].map((at) => Math.floor((at * cases.length) / blocks));
    if (from === undefined || upTo === undefined) continue;
    const next = casesBetween(cases, from, upTo);
    const weights = fitWeights(casesBetween(cases, 0, from), freedom);
    sum += next.length * logLoss(next, scoreCases(next, weights));
  }
  return sum / cases.length;
}

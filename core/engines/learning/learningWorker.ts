import { parentPort, workerData } from 'node:worker_threads';
import type { RiskModel } from '../../scoring/RiskModel.ts';
import { type Cases } from '../../scoring/learning/Cases.ts';
import { type Guard, guardSchema } from '../../scoring/learning/Guard.ts';
import { asShipped } from '../../scoring/learning/LearnedWeights.ts';
import { alertsAt } from '../../scoring/learning/alertsAt.ts';
import { learnChallenger } from '../../scoring/learning/learnChallenger.ts';
import { scoreCases } from '../../scoring/learning/scoreCases.ts';
import { thresholdLike } from '../../scoring/learning/thresholdLike.ts';
import { tooFewToLearn } from '../../scoring/learning/tooFewToLearn.ts';
import { failureOf } from '../../vocabulary/failure.ts';
import { openRiskModel } from '../onnx/loadRiskModel.ts';
import { modelRefused } from '../onnx/modelRefused.ts';
import { type LearningAnswer, type LearningTask, learningTaskSchema } from './protocol.ts';

/** A thread that learns a challenger from decided cases and judges it, so that the engine answers meanwhile. */
const scoringShare = 0.5;
/** Below so many documents the simulated cases say better how many alerts a threshold opens. */
const leastHistory = 200;

async function answer(): Promise<LearningAnswer> {
  const task = learningTaskSchema.parse(workerData);
  const base = await openRiskModel(task.base);
  try {
    return await learn(task, base, guardOf(task.guard, base));
  } finally {
    await base.close();
  }
}

async function learn(task: LearningTask, base: RiskModel, guardRows: Guard): Promise<LearningAnswer> {
  const { outcome, champion: working } = task;
  const everything = await casesOf(base, task.values, (row) => (outcome[row] === 1 ? 1 : 0), tell(scoringShare));
  const guard = await guardCases(base, guardRows);
  const champion = working.weights ?? asShipped(everything.width);
  const places = [...outcome.keys()].filter((row) => outcome[row] === 1 || outcome[row] === 2);
  const cases = rowsOf(everything, places);
  const guardAlerts = alertsAt(guard, scoreCases(guard, champion), working.alertThreshold);
  const found = learnChallenger({ cases, guard, guardAlerts, champion }, (done) =>
    tell(1 - scoringShare, scoringShare)(done),
  );
  if (found === null) throw tooFewToLearn(cases);
  const scores = { champion: scoreCases(everything, champion), challenger: scoreCases(everything, found.weights) };
  const alertThreshold =
    everything.length >= leastHistory
      ? thresholdLike(everything.weight, scores.champion, working.alertThreshold, scores.challenger)
      : thresholdLike(
          guard.weight,
          scoreCases(guard, champion),
          working.alertThreshold,
          scoreCases(guard, found.weights),
        );
  const { losses, harmless } = found.report.learnedFrom;
  return { kind: 'learned', ...found, alertThreshold, scores, newest: places[losses + harmless - 1] ?? 0 };
}

function tell(share: number, from = 0): (done: number) => void {
  return (done) => parentPort?.postMessage({ kind: 'progress', done: from + share * done } satisfies LearningAnswer);
}

/** Rows of feature values as what the base adds for each, calibrated. */
async function casesOf(
  base: RiskModel,
  values: Float64Array,
  isLoss: (row: number) => number,
  onStep: (done: number) => void,
): Promise<Cases> {
  const width = base.featureNames.length;
  const length = values.length / width;
  const { slope, intercept } = base.calibration;
  const contributions = new Float64Array(values.length);
  let offset = 0;
  for (let row = 0; row < length; row++) {
    const said = await base.run([...values.subarray(row * width, (row + 1) * width)]);
    offset = said.baseline * slope + intercept;
    contributions.set(
      said.contributions.map((part) => part * slope),
      row * width,
    );
    if (row % 250 === 0) onStep(row / length);
  }
  const weight = new Float64Array(length).fill(1);
  return { length, width, offset, contributions, weight, isLoss: Uint8Array.from({ length }, (_, row) => isLoss(row)) };
}

async function guardCases(base: RiskModel, { rows }: Guard): Promise<Cases> {
  const values = Float64Array.from(rows.flatMap((row) => row.slice(2)));
  const cases = await casesOf(
    base,
    values,
    (row) => rows[row]?.[0] ?? 0,
    () => undefined,
  );
  return { ...cases, weight: Float64Array.from(rows, (row) => row[1] ?? 1) };
}

function guardOf(text: string, { featureNames }: RiskModel): Guard {
  try {
    const guard = guardSchema.parse(JSON.parse(text));
    if (guard.features.join() === featureNames.join()) return guard;
  } catch (error) {
    throw modelRefused('The guard cases of the risk model cannot be understood.', error);
  }
  throw modelRefused('The guard cases of the risk model are of other features.');
}

function rowsOf(cases: Cases, rows: readonly number[]): Cases {
  const { width } = cases;
  const contributions = new Float64Array(rows.length * width);
  for (const [at, row] of rows.entries())
    contributions.set(cases.contributions.subarray(row * width, (row + 1) * width), at * width);
  return {
    ...cases,
    length: rows.length,
    contributions,
    isLoss: Uint8Array.from(rows, (row) => cases.isLoss[row] ?? 0),
    weight: Float64Array.from(rows, (row) => cases.weight[row] ?? 1),
  };
}

parentPort?.postMessage(
  await answer().catch((error: unknown): LearningAnswer => ({ kind: 'failed', failure: failureOf(error) })),
);
parentPort?.close();

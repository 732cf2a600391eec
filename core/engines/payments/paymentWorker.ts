import { parentPort, workerData } from 'node:worker_threads';
import type { PaymentModel } from '../../scoring/payments/PaymentModel.ts';
import { RecalibratedPaymentModel, logOdds, recalibrated } from '../../scoring/payments/RecalibratedPaymentModel.ts';
import { layoutOf } from '../../scoring/drift/Distribution.ts';
import { PaymentSpread } from '../../scoring/payments/PaymentSpread.ts';
import { clearPayment } from '../../scoring/payments/clearPayment.ts';
import { computePaymentFeatures } from '../../scoring/payments/computePaymentFeatures.ts';
import { paymentFeatures } from '../../scoring/payments/paymentFeatures.ts';
import { paymentReasons } from '../../scoring/payments/scorePayments.ts';
import { failureOf } from '../../vocabulary/failure.ts';
import type { OnnxPaymentModel } from '../onnx/OnnxPaymentModel.ts';
import { openPaymentModel } from '../onnx/loadPaymentModel.ts';
import {
  type PaymentVersion,
  type Scored,
  type ScoringAnswer,
  type ScoringTask,
  scoringTaskSchema,
} from './protocol.ts';

/** A thread that computes features, scores and explanations of a whole ledger, so that the engine answers meanwhile. */
const width = paymentFeatures.length;

/** A version with what it says of every payment. */
interface Said {
  readonly version: PaymentVersion;
  readonly model: PaymentModel;
  readonly threshold: number;
  readonly base: Float32Array;
  readonly probability: Float32Array;
  /** Of the payments it decides, by the score of the shipped version: one moved and stretched keeps its order, and so its index. */
  readonly spread: PaymentSpread;
  readonly layout: string;
}

async function answer(): Promise<ScoringAnswer> {
  const task = scoringTaskSchema.parse(workerData);
  const { values } = computePaymentFeatures(task.table, task.minorPerUnit);
  const bases = new Map<string, Promise<{ model: OnnxPaymentModel; calibrated: Float32Array }>>();
  const say = async (version: PaymentVersion): Promise<Said> => {
    // A learned version is one formula away from the shipped one below it, which is run once for both.
    const known = bases.get(version.base.sha256) ?? openAndScore(version, values);
    bases.set(version.base.sha256, known);
    return saidBy(version, await known, task);
  };
  try {
    const champion = await say(task.champion);
    return decided(task, values, champion, task.challenger === null ? null : await say(task.challenger));
  } finally {
    for (const base of await Promise.allSettled(bases.values()))
      if (base.status === 'fulfilled') await base.value.model.close();
  }
}

async function openAndScore({ base: { files } }: PaymentVersion, values: Float32Array) {
  const model = await openPaymentModel(files);
  const { calibrated } = await model.score(values);
  return { model, calibrated };
}

function saidBy(
  version: PaymentVersion,
  { model, calibrated }: { readonly model: OnnxPaymentModel; readonly calibrated: Float32Array },
  { threshold: asked, table }: ScoringTask,
): Said {
  const threshold = asked ?? version.alertThreshold;
  const { weights } = version;
  const spread = new PaymentSpread(model.distributions, table.at[0] ?? 0);
  const about = { version, threshold, base: calibrated, spread, layout: layoutOf(model.distributions) };
  if (weights === null) return { ...about, model, probability: calibrated };
  const learned = new RecalibratedPaymentModel(model, { ...version, weights });
  return { ...about, model: learned, probability: recalibrated(calibrated, weights) };
}

function decided(
  { table, decides }: ScoringTask,
  values: Float32Array,
  champion: Said,
  challenger: Said | null,
): Scored {
  const { length, at, payee, toUsual } = table;
  const probability = new Float32Array(length);
  const suspects: Scored['suspects'] = [];
  const compared: Scored['compared'] = [];
  let refused = 0;
  for (let place = 0; place < length; place++) {
    const deciding = challenger !== null && decides[payee[place] ?? 0] === 1 ? challenger : champion;
    const said = deciding.probability[place] ?? Number.NaN;
    probability[place] = said;
    deciding.spread.add(at[place] ?? 0, values, place, deciding.base[place] ?? Number.NaN);
    if (Number.isNaN(said)) refused += 1;
    if (said >= deciding.threshold) suspects.push(suspect(deciding, values, place));
    if (challenger !== null && (alerts(champion, place) || alerts(challenger, place)))
      compared.push({
        place,
        champion: champion.probability[place] ?? 0,
        challenger: challenger.probability[place] ?? 0,
      });
  }
  const spreads = [champion, challenger].filter((said) => said !== null).map(spreadOf);
  return { kind: 'scored', threshold: champion.threshold, probability, toUsual, refused, suspects, compared, spreads };
}

function spreadOf({ version: { sha256 }, layout, spread }: Said): Scored['spreads'][number] {
  return { sha256, layout, days: spread.days() };
}

function alerts({ probability, threshold }: Said, place: number): boolean {
  return (probability[place] ?? Number.NaN) >= threshold;
}

function suspect(by: Said, values: Float32Array, place: number): Scored['suspects'][number] {
  const row = values.subarray(place * width, (place + 1) * width);
  return {
    place,
    probability: by.probability[place] ?? 0,
    reasons: [...paymentReasons(by.model, row)],
    clears: clearPayment(by.model, row, by.threshold),
    baseScore: logOdds(by.base[place] ?? 0),
    baseSha256: by.version.base.sha256,
  };
}

parentPort?.postMessage(await answer().catch((error: unknown) => ({ kind: 'failed', failure: failureOf(error) })));
parentPort?.close();

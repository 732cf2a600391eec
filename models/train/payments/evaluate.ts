/**
 * `node models/train/payments/evaluate.ts --seeds 1,2,3`: what the shipped model of payments is worth, through the engine's
 * own features and onnxruntime, on simulated payments it was not fitted on. Prints marks of each seed, mean and spread, and
 * keeps them in `bench/results/payments.json`.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadPaymentModel } from '../../../core/engines/onnx/loadPaymentModel.ts';
import type { PaymentModel } from '../../../core/scoring/payments/PaymentModel.ts';
import { day } from '../../../core/scoring/payments/PaymentTable.ts';
import { computePaymentFeatures } from '../../../core/scoring/payments/computePaymentFeatures.ts';
import { labelDelayDays } from '../../../core/scoring/payments/paymentFeatures.ts';
import { type Judged, type Marks, areaUnderCurve, averagePrecision, cardPrecision } from './marks.ts';
import { type SimulatedPayments, firstSecond, simulatePayments } from './simulatePayments.ts';

/** 2018-07-25, the Handbook's first training day; seven days train, seven of delay, seven to test. */
const start = 115;
const span = 7;
const testFrom = start + 2 * span;

const dayOf = ({ table }: SimulatedPayments, row: number) => Math.floor(((table.at[row] ?? 0) - firstSecond) / day);

/** Payments of the test days, without those of payers whose fraud is known by then. */
function testPayments(simulated: SimulatedPayments, scores: Float32Array): Judged[] {
  const { table, scenario } = simulated;
  const knownFrom = new Map<number, number>();
  for (let row = 0; row < table.length; row++) {
    const [at, payer] = [dayOf(simulated, row), table.payer[row] ?? 0];
    if (scenario[row] === 0 || at < start) continue;
    const known = at < start + span ? testFrom : at + labelDelayDays + 1;
    knownFrom.set(payer, Math.min(known, knownFrom.get(payer) ?? Number.POSITIVE_INFINITY));
  }
  const judged: Judged[] = [];
  for (let row = 0; row < table.length; row++) {
    const [at, payer] = [dayOf(simulated, row), table.payer[row] ?? 0];
    const isTested = at >= testFrom && at < testFrom + span && at < (knownFrom.get(payer) ?? Number.POSITIVE_INFINITY);
    if (isTested) judged.push({ payer, day: at, isFraud: scenario[row] !== 0, score: scores[row] ?? Number.NaN });
  }
  return judged;
}

async function marksOf(model: PaymentModel, seed: number): Promise<Marks & { refused: number }> {
  const simulated = simulatePayments(seed);
  const features = computePaymentFeatures(simulated.table, 100).values;
  const { probability } = await model.score(features);
  const judged = testPayments(simulated, probability);
  const scored = judged.map((one) => ({ ...one, score: Number.isNaN(one.score) ? 0 : one.score }));
  return {
    auc: areaUnderCurve(scored),
    averagePrecision: averagePrecision(scored),
    cardPrecision100: cardPrecision(scored),
    refused: judged.filter(({ score }) => Number.isNaN(score)).length,
  };
}

function spread(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  return { mean: Number(mean.toFixed(4)), sd: Number(sd.toFixed(4)) };
}

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '1,2,3,4,5,6,7' } } });
const seeds = values.seeds.split(',').map(Number);
const model = await loadPaymentModel(fileURLToPath(new URL('../../payments', import.meta.url)));
const found = [];
for (const seed of seeds) {
  const marks = await marksOf(model, seed);
  found.push(marks);
  process.stdout.write(`seed ${seed}: ${JSON.stringify(marks)}\n`);
}
await model.close();
const summary = {
  model: `${model.id} ${model.version}`,
  seeds,
  auc: spread(found.map(({ auc }) => auc)),
  averagePrecision: spread(found.map((one) => one.averagePrecision)),
  cardPrecision100: spread(found.map((one) => one.cardPrecision100)),
  refusedPayments: found.reduce((sum, { refused }) => sum + refused, 0),
};
process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
const results = fileURLToPath(new URL('../../../bench/results/payments.json', import.meta.url));
await writeFile(results, `${JSON.stringify(summary, null, 2)}\n`);

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
import { computePaymentFeatures } from '../../../core/scoring/payments/computePaymentFeatures.ts';
import { type Marks, areaUnderCurve, averagePrecision, cardPrecision } from './marks.ts';
import { simulatePayments } from './simulatePayments.ts';
import { testPayments } from './testPayments.ts';

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

/**
 * `node models/train/payments/distribution.ts`: writes into the manifest of the model of payments how its score and features were spread on
 * the training days of its seeds, which drift is measured against. The first two weeks it was fitted on too are left out: windows of
 * features are not filled there, so that a ledger years old would seem another population. Simulates the seeds anew and asks
 * the model that ships, which stays as it is. Run after `train.py`; sign afterwards.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { loadPaymentModel } from '../../../core/engines/onnx/loadPaymentModel.ts';
import { type Distribution, distributionOf } from '../../../core/scoring/drift/Distribution.ts';
import type { PaymentModel } from '../../../core/scoring/payments/PaymentModel.ts';
import { computePaymentFeatures } from '../../../core/scoring/payments/computePaymentFeatures.ts';
import { paymentFeatures } from '../../../core/scoring/payments/paymentFeatures.ts';
import { simulatePayments } from './simulatePayments.ts';
import { isFittedDay, isTrainingDay, simulatedDay } from './trainingDays.ts';

interface TrainingPart {
  /** Features of the training days, side by side, and the calibrated probability of each payment. */
  readonly rows: Float32Array;
  readonly scores: Float32Array;
  /** Payments the model was fitted on. */
  readonly fitted: number;
}

const manifestSchema = z.object({
  trainingData: z.object({ seeds: z.array(z.number().int()), rows: z.number().int() }),
});
const width = paymentFeatures.length;

async function trainingPart(model: PaymentModel, seed: number): Promise<TrainingPart> {
  const { table } = simulatePayments(seed);
  const { values } = computePaymentFeatures(table, 100);
  const days = Array.from(table.at, simulatedDay);
  const places = [...days.keys()].filter((row) => isTrainingDay(days[row] ?? 0));
  const rows = new Float32Array(places.length * width);
  for (const [to, from] of places.entries()) rows.set(values.subarray(from * width, (from + 1) * width), to * width);
  return { rows, scores: (await model.score(rows)).calibrated, fitted: days.filter(isFittedDay).length };
}

function distributionsOf(parts: readonly TrainingPart[]): Distribution[] {
  const scores = parts.flatMap((part) => Array.from(part.scores));
  const column = (at: number) =>
    parts.flatMap(({ rows }) => Array.from({ length: rows.length / width }, (_, row) => rows[row * width + at] ?? 0));
  return [
    // Unknown is the score of what the model refuses: nothing of its own training.
    distributionOf('score', scores, { hasUnknown: true }),
    ...paymentFeatures.map(({ name }, at) => distributionOf(name, column(at), { hasUnknown: false })),
  ];
}

const folder = fileURLToPath(new URL('../../payments', import.meta.url));
const path = join(folder, 'manifest.json');
const written = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(path, 'utf8')));
const { seeds, rows } = manifestSchema.parse(written).trainingData;
const model = await loadPaymentModel(folder);
const parts: TrainingPart[] = [];
for (const seed of seeds) parts.push(await trainingPart(model, seed));
await model.close();
const fitted = parts.reduce((sum, part) => sum + part.fitted, 0);
if (fitted !== rows) throw new Error(`The model was fitted on ${rows} payments; these would be ${fitted}.`);
if (parts.some(({ scores }) => scores.includes(Number.NaN))) throw new Error('It refuses what it was trained on.');
// Edges as they are: a rounded one would put the values it was taken from on its other side.
const distributions = distributionsOf(parts).map(({ shares, ...one }) => ({
  ...one,
  shares: shares.map((share) => Number(share.toFixed(6))),
}));
await writeFile(path, `${JSON.stringify({ ...written, distributions }, null, 1)}\n`);
const count = parts.reduce((sum, { scores }) => sum + scores.length, 0);
process.stdout.write(`${count} payments of ${seeds.length} seeds\n`);

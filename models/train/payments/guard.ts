/**
 * `node models/train/payments/guard.ts --seed N`: writes the cases that guard a challenger of payments learned on a device: what the shipped
 * model says of the test week of a seed no model was fitted on, sampled so that the few that could be alerted are many. Each row says how
 * many payments it stands for.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadPaymentModel } from '../../../core/engines/onnx/loadPaymentModel.ts';
import { logOdds } from '../../../core/scoring/payments/RecalibratedPaymentModel.ts';
import { computePaymentFeatures } from '../../../core/scoring/payments/computePaymentFeatures.ts';
import { simulatePayments } from './simulatePayments.ts';
import { testPayments } from './testPayments.ts';

/** Every how many-th payment is kept: frauds, honest ones of at least this probability, the others. */
const every = { fraud: 1, suspect: 4, other: 200 };
const suspectFrom = 0.01;

const { values } = parseArgs({ options: { seed: { type: 'string', default: '21' } } });
const folder = fileURLToPath(new URL('../../payments', import.meta.url));
const simulated = simulatePayments(Number(values.seed));
const model = await loadPaymentModel(folder);
const { calibrated } = await model.score(computePaymentFeatures(simulated.table, 100).values);
await model.close();
const judged = testPayments(simulated, calibrated).filter(({ score }) => !Number.isNaN(score));
const met = { fraud: 0, suspect: 0, other: 0 };
const rows: number[][] = [];
for (const { isFraud, score } of judged) {
  const kind = isFraud ? 'fraud' : score >= suspectFrom ? 'suspect' : 'other';
  if (met[kind]++ % every[kind] === 0) rows.push([isFraud ? 1 : 0, every[kind], Number(logOdds(score).toPrecision(6))]);
}
const source = { seed: Number(values.seed), invoices: judged.length };
const text = `{"features":["score"],"source":${JSON.stringify(source)},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
await writeFile(join(folder, 'guard.json'), text);
const path = join(folder, 'manifest.json');
const manifest = z.looseObject({}).parse(JSON.parse(await readFile(path, 'utf8')));
const sha256 = createHash('sha256').update(text).digest('hex');
await writeFile(path, `${JSON.stringify({ ...manifest, guard: { file: 'guard.json', sha256 } }, null, 1)}\n`);
process.stdout.write(`${rows.length} rows for ${judged.length} payments: ${JSON.stringify(met)}\n`);

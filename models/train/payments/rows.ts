/**
 * `node models/train/payments/rows.ts OUT --seed N`: simulates payments and writes what training needs of them: features as
 * 32-bit numbers, row after row, and payer, day and scenario of each row. `OUT/N.json` says names and number of rows.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { computePaymentFeatures } from '../../../core/scoring/payments/computePaymentFeatures.ts';
import { day } from '../../../core/scoring/payments/PaymentTable.ts';
import { paymentFeatures } from '../../../core/scoring/payments/paymentFeatures.ts';
import { firstSecond, simulatePayments } from './simulatePayments.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
});
const [out = '.cache/payments'] = positionals;
const { table, scenario } = simulatePayments(Number(values.seed));
const { values: features } = computePaymentFeatures(table, 100);
const days = Int32Array.from(table.at, (at) => Math.floor((at - firstSecond) / day));

await mkdir(out, { recursive: true });
const write = (part: string, data: Uint8Array) => writeFile(join(out, `${values.seed}.${part}`), data);
await write('features', new Uint8Array(features.buffer));
await write('payer', new Uint8Array(table.payer.buffer));
await write('day', new Uint8Array(days.buffer));
await write('scenario', scenario);
const about = {
  seed: Number(values.seed),
  rows: table.length,
  features: paymentFeatures.map(({ name, type, unit, window, source, leakage, maximum, description }) => ({
    name,
    type,
    unit,
    window,
    source,
    leakage,
    maximum,
    description,
  })),
};
await writeFile(join(out, `${values.seed}.json`), `${JSON.stringify(about)}\n`);

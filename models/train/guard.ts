/**
 * Writes the cases that guard a challenger learned on a device: simulated invoices of a seed no model was fitted on, sampled so that
 * the few that could be alerted are many. Each row says how many invoices it stands for.
 *
 *     node models/train/guard.ts --table ../../.cache/risk/features-6.csv --seed 6 --model ../risk
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { loadRiskModel } from '../../core/engines/onnx/loadRiskModel.ts';
import type { Guard } from '../../core/scoring/learning/Guard.ts';

/** Every how many-th invoice is kept: frauds, honest ones of at least this probability, the others. */
const every = { fraud: 2, suspect: 6, other: 90 };
const suspectFrom = 0.01;

const { values } = parseArgs({
  options: { table: { type: 'string' }, seed: { type: 'string' }, model: { type: 'string' } },
});
const { table, seed, model: folder } = values;
if (table === undefined || seed === undefined || folder === undefined)
  throw new Error('Usage: guard.ts --table FEATURES.csv --seed N --model DIR');
const [head = [], ...lines] = z.array(z.array(z.string())).parse(parse(await readFile(table)));
const model = await loadRiskModel(folder);
const columns = model.featureNames.map((name) => head.indexOf(name));
const met = { fraud: 0, suspect: 0, other: 0 };
const rows: number[][] = [];
for (const line of lines) {
  const features = columns.map((column) => Number(line[column]));
  const isFraud = line[2] !== '';
  const { probability } = await model.run(features);
  const kind = isFraud ? 'fraud' : probability >= suspectFrom ? 'suspect' : 'other';
  if (met[kind]++ % every[kind] === 0)
    rows.push([isFraud ? 1 : 0, every[kind], ...features.map((value) => Number(value.toPrecision(6)))]);
}
await model.close();
const guard: Guard = {
  features: [...model.featureNames],
  source: { seed: Number(seed), invoices: lines.length },
  rows,
};
const text = `{"features":${JSON.stringify(guard.features)},"source":${JSON.stringify(guard.source)},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
await writeFile(join(folder, 'guard.json'), text);
const path = join(folder, 'manifest.json');
const manifest = z.looseObject({}).parse(JSON.parse(await readFile(path, 'utf8')));
const sha256 = createHash('sha256').update(text).digest('hex');
await writeFile(path, `${JSON.stringify({ ...manifest, guard: { file: 'guard.json', sha256 } }, null, 1)}\n`);
process.stdout.write(`${rows.length} rows for ${lines.length} invoices: ${JSON.stringify(met)}\n`);

/**
 * Writes into the manifest of the risk model how score and features were spread in its training part: what drift is measured against.
 *
 *     node models/train/distribution.ts --build ../../.cache/risk --model ../risk
 *
 * Run after `train.py`, on the same feature tables.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { loadRiskModel } from '../../core/engines/onnx/loadRiskModel.ts';
import { features } from '../../core/scoring/features.ts';
import { distributionOf } from '../../core/scoring/drift/Distribution.ts';

/** As `dataset.py` splits: the first part of the days of a seed. */
const trainShare = 0.55;
const scoredEvery = 5;

const tableSchema = z.array(z.array(z.string()));

/** Rows of the training part of one seed, by feature name. */
async function trainingRows(path: string): Promise<{ names: readonly string[]; rows: number[][] }> {
  const [head = [], ...all] = tableSchema.parse(parse(await readFile(path)));
  const days = all.map((row) => Date.parse(row[0] ?? '')).sort((one, other) => one - other);
  const last = days[Math.round(trainShare * (days.length - 1))] ?? 0;
  const rows = all.filter((row) => Date.parse(row[0] ?? '') <= last).map((row) => row.slice(4).map(Number));
  return { names: head.slice(4), rows };
}

const { values } = parseArgs({ options: { build: { type: 'string' }, model: { type: 'string' } } });
const { build, model: folder } = values;
if (build === undefined || folder === undefined) throw new Error('Usage: distribution.ts --build DIR --model DIR');
const tables = (await readdir(build)).filter((name) => /^features-\d+\.csv$/.test(name)).sort();
const parts = await Promise.all(tables.map((name) => trainingRows(join(build, name))));
const names = parts[0]?.names ?? [];
const rows = parts.flatMap((part) => part.rows);
const model = await loadRiskModel(folder);
const columns = model.featureNames.map((name) => names.indexOf(name));
const scores: number[] = [];
for (let at = 0; at < rows.length; at += scoredEvery)
  scores.push((await model.run(columns.map((column) => rows[at]?.[column] ?? -1))).score);
const distributions = [
  distributionOf('score', scores, { hasUnknown: false }),
  ...model.featureNames.map((name, at) =>
    distributionOf(
      name,
      rows.map((row) => row[columns[at] ?? 0] ?? -1),
      { hasUnknown: true },
    ),
  ),
];
await model.close();
const open = new Set(features.filter(({ isOpen }) => isOpen).map(({ name }) => name));
/** Largest value of a feature in training, rounded up. */
const largest = (name: string): number => {
  const column = names.indexOf(name);
  return Math.ceil(1e4 * rows.reduce((most, row) => Math.max(most, row[column] ?? -1), -1)) / 1e4;
};
const path = join(folder, 'manifest.json');
const manifest = z
  .looseObject({ inputs: z.array(z.looseObject({ name: z.string() })) })
  .parse(JSON.parse(await readFile(path, 'utf8')));
const rounded = distributions.map(({ name, edges, shares }) => ({
  name,
  edges: edges.map((edge) => Number(edge.toPrecision(7))),
  shares: shares.map((share) => Number(share.toFixed(6))),
}));
const inputs = manifest.inputs.map((input) =>
  open.has(input.name) ? { ...input, trainedMaximum: largest(input.name) } : input,
);
await writeFile(path, `${JSON.stringify({ ...manifest, inputs, distributions: rounded }, null, 1)}\n`);
process.stdout.write(`${rows.length} rows of ${tables.length} seeds, ${scores.length} of them scored\n`);

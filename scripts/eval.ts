/**
 * `npm run eval -- PACK_DIR [options]`: reads a pack of documents with truth with the real engine, from the visible page
 * only (embedded XML is ignored except where the document is XML itself), and prints marks per dataset and field.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { settingsSchema } from '../core/contract/settings.ts';
import { bindPages } from './evaluation/bindPages.ts';
import { parseEvalArguments } from './evaluation/evalArguments.ts';
import { halfOf } from './evaluation/half.ts';
import { type Judgement, judge } from './evaluation/judge.ts';
import { type PackDocument, readPack } from './evaluation/readPack.ts';
import { datasetTable, errorLines } from './evaluation/report.ts';
import { runEngine } from './evaluation/runEngine.ts';
import { tally } from './evaluation/tally.ts';

const options = parseEvalArguments(process.argv.slice(2));
const cacheFolder = resolve(import.meta.dirname, '..', 'node_modules', '.cache', 'vouch-eval');
const threshold = options.threshold ?? settingsSchema.parse({}).doubtThreshold;

async function judged(documents: readonly PackDocument[], isXml: boolean): Promise<Judgement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-eval-pages-'));
  try {
    const files = await Promise.all(documents.map((document) => bindPages(document, folder)));
    const readings = await runEngine(files, { cacheFolder, isFresh: options.isFresh, isVisibleOnly: !isXml });
    return documents.flatMap((document, index) => {
      const reading = readings.get(files[index] ?? '');
      return reading === undefined ? [] : [judge(document, reading, options.fields)];
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const documents = await readPack(options.pack, options);
const isXml = (document: PackDocument): boolean => document.files.some((file) => file.endsWith('.xml'));
const judgements = [
  ...(await judged(
    documents.filter((document) => !isXml(document)),
    false,
  )),
  ...(await judged(documents.filter(isXml), true)),
];

const marks = Object.fromEntries(
  [...Map.groupBy(judgements, ({ document }) => document.dataset)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([dataset, each]) => [dataset, tally(each, threshold)]),
);
for (const [dataset, each] of Object.entries(marks)) console.log(`\n${datasetTable(dataset, each)}`);

const statuses = Map.groupBy(judgements, ({ reading }) => reading.result.status);
const verdicts = Object.fromEntries([...statuses].map(([status, each]) => [status, each.length]));
console.log(
  `\nVerdicts: ${Object.entries(verdicts)
    .map(([status, count]) => `${count} ${status}`)
    .join(', ')}. Doubt threshold ${threshold}.`,
);
if (options.isListingErrors) {
  const looking = judgements.filter(({ document }) => halfOf(document.id) === 'looking');
  console.log(`\n${looking.flatMap(errorLines).join('\n')}`);
}
if (options.json !== null) {
  const { half, isRaster } = options;
  const run = { half: half ?? 'both', isRaster, threshold, verdicts, datasets: marks };
  const rounded = JSON.stringify(run, (_, value: unknown) => (typeof value === 'number' ? round(value) : value), 1);
  await writeFile(options.json, `${rounded}\n`);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
process.exit(0);

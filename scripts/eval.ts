/**
 * `npm run eval -- PACK_DIR [options]`: reads a pack of documents with truth with the real engine, from the visible page
 * only (embedded XML is ignored except where the document is XML itself), and prints marks per dataset and field.
 */
import { writeFile } from 'node:fs/promises';
import { settingsSchema } from '../core/contract/settings.ts';
import { compactJson } from './evaluation/compactJson.ts';
import { parseEvalArguments } from './evaluation/evalArguments.ts';
import { type Half, halfNames, halfOf } from './evaluation/half.ts';
import type { Judgement } from './evaluation/judge.ts';
import { judgeDocuments } from './evaluation/judgeDocuments.ts';
import { observe } from './evaluation/observe.ts';
import { type PackDocument, readPack } from './evaluation/readPack.ts';
import { reliability, reliabilityByTarget, reliabilityTable } from './evaluation/reliability.ts';
import { datasetTable, errorLines } from './evaluation/report.ts';
import { type DatasetMarks, tally } from './evaluation/tally.ts';

const options = parseEvalArguments(process.argv.slice(2));
const threshold = options.threshold ?? settingsSchema.parse({}).doubtThreshold;

function judged(documents: readonly PackDocument[], isXml: boolean): Promise<Judgement[]> {
  const { isFresh, isRawConfidence, fields } = options;
  return judgeDocuments(documents, { isFresh, isRawConfidence, isVisibleOnly: !isXml, fields });
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

/** Marks of every dataset, of the documents of one half. */
function marksOf(half: Half): Record<string, DatasetMarks> {
  const of = judgements.filter(({ document }) => halfOf(document.id) === half);
  const datasets = [...Map.groupBy(of, ({ document }) => document.dataset)].toSorted(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(datasets.map(([dataset, each]) => [dataset, tally(each, threshold)]));
}

const halves = Object.fromEntries(
  halfNames.filter((half) => options.half === null || half === options.half).map((half) => [half, marksOf(half)]),
);
for (const [half, datasets] of Object.entries(halves))
  for (const [dataset, marks] of Object.entries(datasets))
    console.log(`\n${datasetTable(`${dataset}, ${half}`, marks)}`);

const calibrations = Object.fromEntries(
  Object.keys(halves).map((half) => {
    const observations = judgements.filter(({ document }) => halfOf(document.id) === half).flatMap(observe);
    return [half, [['all', reliability(observations)] as const, ...reliabilityByTarget(observations)]];
  }),
);
if (options.isShowingCalibration)
  for (const [half, rows] of Object.entries(calibrations))
    console.log(`\ncalibration, ${half}\n${reliabilityTable(rows)}`);

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
  const run = { isRaster: options.isRaster, fields: options.fields, threshold, verdicts, halves, calibrations };
  await writeFile(options.json, `${compactJson(run)}\n`);
}
process.exit(0);

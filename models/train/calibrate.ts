/**
 * `node models/train/calibrate.ts VERSION`: reads generated documents (text layers and degraded scans) with the real
 * engine, compares the confidence extraction states with what turns out right, and writes the reliability curves to
 * `models/extraction/calibration.json`, and their fingerprint into the manifest, which is to be signed anew. Nothing but generated documents is read: measured samples never train.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Calibration } from '../../core/extraction/calibration/Calibration.ts';
import { judgeDocuments } from '../../scripts/evaluation/judgeDocuments.ts';
import { observe } from '../../scripts/evaluation/observe.ts';
import { type PackDocument, readPack } from '../../scripts/evaluation/readPack.ts';
import { fitCurves } from './calibration/fitCalibration.ts';
import { type Weighed, withShownValues } from './calibration/withShownValues.ts';
import { writeCurves } from './calibration/writeCurves.ts';
import { intake, writeFittingPack } from './calibration/writeFittingPack.ts';

const repository = resolve(import.meta.dirname, '..', '..');
const [version] = z.tuple([z.string()]).parse(process.argv.slice(2));

/** `share`: of the documents of the intake, those that come like these. */
async function weighed(documents: readonly PackDocument[], share: number): Promise<Weighed[]> {
  const weight = (1000 * share) / documents.length;
  const judgements = await judgeDocuments(documents, {
    isFresh: false,
    isVisibleOnly: true,
    isRawConfidence: true,
    fields: [],
  });
  return judgements.map((judgement) => ({ judgement, weight }));
}

const pack = await mkdtemp(join(tmpdir(), 'vouch-fitting-'));
const judged: Weighed[] = [];
try {
  await writeFittingPack(pack);
  for (const isRaster of [false, true]) {
    const documents = await readPack(pack, { datasets: [], half: null, isRaster });
    const share = isRaster ? intake.scannedShare : 1 - intake.scannedShare;
    for (const each of await weighed(documents, share)) judged.push(each);
    process.stdout.write(`${documents.length} documents${isRaster ? ' as pictures' : ''}\n`);
  }
} finally {
  await rm(pack, { recursive: true, force: true });
}

const observations = judged.flatMap(({ judgement, weight }) => observe(judgement).map((each) => ({ ...each, weight })));
const fitted: Calibration = {
  id: 'extraction-calibration',
  version,
  licence: 'MIT',
  method: 'isotonic regression, pools of at least 25 values, share pulled half a value towards one half',
  fittedOn: {
    description:
      'documents of models/train/documents: text layers and degraded scans, in the proportions of the intake',
    documents: judged.length,
    intake,
  },
  curves: fitCurves(observations),
};
const calibration = withShownValues(fitted, judged);
const folder = join(repository, 'models', 'extraction');
await writeCurves(folder, calibration);
process.stdout.write(
  `${observations.length} values, ${calibration.curves.length} curves. Now sign: node models/train/sign.ts ${folder}\n`,
);
process.exit(0);

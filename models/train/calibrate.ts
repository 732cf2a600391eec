/**
 * `node models/train/calibrate.ts VERSION`: reads generated documents (text layers and degraded scans) with the real
 * engine, compares the confidence extraction states with what turns out right, and writes the reliability curves to
 * `models/extraction/calibration.json`. Nothing but generated documents is read: measured samples never train.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Calibration, calibrationSchema } from '../../core/extraction/calibration/Calibration.ts';
import { bindPages } from '../../scripts/evaluation/bindPages.ts';
import { judge } from '../../scripts/evaluation/judge.ts';
import { type Observed, observe } from '../../scripts/evaluation/observe.ts';
import { type PackDocument, readPack } from '../../scripts/evaluation/readPack.ts';
import { runEngine } from '../../scripts/evaluation/runEngine.ts';
import { fitCurves } from './calibration/fitCalibration.ts';
import { writeFittingPack } from './calibration/writeFittingPack.ts';

const repository = resolve(import.meta.dirname, '..', '..');
const [version] = z.tuple([z.string()]).parse(process.argv.slice(2));

async function observed(documents: readonly PackDocument[]): Promise<Observed[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-calibrate-'));
  try {
    const files = await Promise.all(documents.map((document) => bindPages(document, folder)));
    const cacheFolder = join(repository, 'node_modules', '.cache', 'vouch-eval');
    const readings = await runEngine(files, { cacheFolder, isFresh: false, isVisibleOnly: true, isRawConfidence: true });
    return documents.flatMap((document, index) => {
      const reading = readings.get(files[index] ?? '');
      return reading === undefined ? [] : observe(judge(document, reading, []));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const pack = await mkdtemp(join(tmpdir(), 'vouch-fitting-'));
const observations: Observed[] = [];
let count = 0;
try {
  await writeFittingPack(pack);
  for (const isRaster of [false, true]) {
    const all = await readPack(pack, { datasets: [], half: null, isRaster });
    // OCR is what takes long: every second document is enough as pictures.
    const documents = all.filter((_, index) => !isRaster || index % 2 === 0);
    count += documents.length;
    for (const each of await observed(documents)) observations.push(each);
    process.stdout.write(`${documents.length} documents${isRaster ? ' as pictures' : ''}\n`);
  }
} finally {
  await rm(pack, { recursive: true, force: true });
}

const calibration: Calibration = {
  id: 'extraction-calibration',
  version,
  licence: 'MIT',
  method: 'isotonic regression, pools of at least 25 values, share pulled half a value towards one half',
  fittedOn: { description: 'documents of models/train/documents: text layers and degraded scans', documents: count },
  curves: fitCurves(observations),
};
const file = join(repository, 'models', 'extraction', 'calibration.json');
await writeFile(file, `${JSON.stringify(calibrationSchema.parse(calibration))}\n`);
process.stdout.write(`${observations.length} values, ${calibration.curves.length} curves: ${file}\n`);
process.exit(0);

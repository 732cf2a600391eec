import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsSchema } from '../core/contract/settings.ts';
import { type Rung, rungs } from '../models/train/documents/degrade.ts';
import { writeDataset } from '../models/train/documents/writeDataset.ts';
import { judgeDocuments } from '../scripts/evaluation/judgeDocuments.ts';
import { readPack } from '../scripts/evaluation/readPack.ts';
import { type DatasetMarks, tally } from '../scripts/evaluation/tally.ts';
import { metricOf, type Metrics } from './measurement.ts';

/** Letters, web shops, offices, a listing and a form in six languages, which nothing was trained or fitted on. */
const seeds = [7_000_001, 7_000_002, 7_000_003, 7_000_005, 7_000_007, 7_000_008, 7_000_009, 7_000_010];

/** Pages kept by a run before are not read again, as long as the reading code is the same: the ladder goes on where it stopped. */
const reading = { isFresh: false, isVisibleOnly: true, isRawConfidence: false, fields: [] };

interface Step {
  readonly name: string;
  readonly rung: Rung;
  readonly dpi: number;
}

/** Every rung at the 300 dpi of an office scanner, and the clean page at coarser ones. */
const ladder: readonly Step[] = [
  ...rungs.map((rung) => ({ name: rung, rung, dpi: 300 })),
  { name: '200-dpi', rung: 'clean', dpi: 200 },
  { name: '150-dpi', rung: 'clean', dpi: 150 },
];

function metricsOf(name: string, marks: DatasetMarks): Metrics {
  return {
    [`${name}.microF1`]: metricOf([marks.f1], ''),
    [`${name}.wrongButConfidentPer100`]: metricOf([marks.wrongButConfidentPer100], ''),
    [`${name}.secondsPerPage`]: metricOf([marks.secondsPerPage], 's'),
  };
}

/**
 * The noise ladder: the same eight made invoices in six languages, spoilt in every way `degrade.ts` knows and read with
 * the real engine. Micro-F1 over all printed fields and lines, wrong but confident values per 100.
 */
export async function run(): Promise<Metrics> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-bench-noise-'));
  const pack = join(folder, 'pack');
  try {
    const threshold = settingsSchema.parse({}).doubtThreshold;
    const metrics: Metrics = {};
    for (const { name, rung, dpi } of ladder) {
      for (const seed of seeds)
        await writeDataset({ out: pack, dataset: name, count: 1, seed, dpi, wish: { type: 'invoice' }, rung });
      const spoilt = await readPack(pack, { datasets: [name], half: null, isRaster: true });
      Object.assign(
        metrics,
        metricsOf(name, tally(await judgeDocuments(spoilt, { ...reading, dotsPerInch: dpi }), threshold)),
      );
    }
    return metrics;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

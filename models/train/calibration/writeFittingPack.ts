import { otherTypes } from '../documents/GeneratedDocument.ts';
import { type Rung, rungs } from '../documents/degrade.ts';
import { type DatasetOrder, writeDataset } from '../documents/writeDataset.ts';

/** Seeds from here on: rankers are trained on low ones, and what a model was trained on looks surer than it is. */
const firstSeed = 5_000_000;
/** Character recognition is set to what vendors write: as the default setting is English, so are the scans. */
const scan = { language: 'en' } as const;

/**
 * What arrives, as far as it is known without reading anybody's post: four in five documents carry a text layer; most scans
 * are good, some are askew, stamped or folded, few are bad; one paper in sixteen is no invoice. Curves hold for such an
 * intake. Text layers are read in a moment, so there are more of them than their share asks for: see `scannedShare`.
 */
export const intake = {
  scannedShare: 0.2,
  printed: 1200,
  scanned: {
    clean: 54,
    'skew-3': 24,
    'jpeg-20': 15,
    stamp: 15,
    folds: 12,
    shadow: 8,
    noise: 7,
    'low-contrast': 4,
    blur: 4,
    'skew-10': 3,
    photo: 4,
  } satisfies Record<Rung, number>,
  eachOtherType: 8,
} as const;

/** Writes the generated documents that curves are fitted on, in the proportions of `intake`. The same every time. */
export async function writeFittingPack(out: string): Promise<void> {
  let seed = firstSeed;
  const write = async (order: Omit<DatasetOrder, 'out' | 'seed'>): Promise<void> => {
    await writeDataset({ ...order, out, seed });
    seed += order.count;
  };
  await write({ dataset: 'printed', count: intake.printed, dpi: 150, wish: {}, rung: null });
  for (const type of otherTypes)
    await write({
      dataset: type.replaceAll(' ', '-'),
      count: intake.eachOtherType,
      dpi: 150,
      wish: { type },
      rung: null,
    });
  for (const rung of rungs) {
    const fine = Math.floor(intake.scanned[rung] / 2);
    await write({ dataset: `${rung}-200`, count: fine, dpi: 200, wish: scan, rung });
    await write({ dataset: `${rung}-150`, count: intake.scanned[rung] - fine, dpi: 150, wish: scan, rung });
  }
}

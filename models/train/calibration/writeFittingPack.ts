import { otherTypes } from '../documents/GeneratedDocument.ts';
import { rungs } from '../documents/degrade.ts';
import { writeDataset } from '../documents/writeDataset.ts';

/** Seeds from here on: rankers are trained on low ones, and what a model was trained on looks surer than it is. */
const firstSeed = 5_000_000;
const documentsPerRung = 24;
const documentsPerOtherType = 4;

/**
 * Writes the generated documents that curves are fitted on: as many of each rung of the noise ladder, and papers of every
 * kind that is no invoice. The same every time.
 */
export async function writeFittingPack(out: string): Promise<void> {
  for (const [index, rung] of rungs.entries()) {
    const seed = firstSeed + index * documentsPerRung;
    const dpi = index % 3 === 0 ? 200 : 150;
    await writeDataset({ out, dataset: rung, count: documentsPerRung, seed, dpi, wish: {}, rung });
  }
  for (const [index, type] of otherTypes.entries()) {
    const seed = firstSeed + 100_000 + index * documentsPerOtherType;
    const dataset = type.replaceAll(' ', '-');
    await writeDataset({ out, dataset, count: documentsPerOtherType, seed, dpi: 150, wish: { type }, rung: 'skew-3' });
  }
}

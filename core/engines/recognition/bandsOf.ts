import type { OcrRequest } from '../../reading/OcrEngine.ts';

/** Rows of a raster from `top` up to `bottom`. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** A share of the page below this is not worth a second worker's start and layout analysis. */
const leastShare = 0.25;

/** What two bands are to have alike: reading costs by ink, searching for lines by rows. */
export type BandMeasure = 'ink' | 'rows';

/** The page in two bands of about the same work where a second worker is free and a gap parts it well; else whole. */
export function bandsOf(
  { raster, gaps }: OcrRequest,
  freeWorkers: number,
  measure: BandMeasure = 'ink',
): readonly Band[] {
  const whole = { top: 0, bottom: raster.height };
  if (freeWorkers < 2) return [whole];
  const cuts = gaps.map((gap) => ({ y: gap.y, share: measure === 'ink' ? gap.above : rowsAbove(gap.y, gaps) }));
  const cut = cuts.reduce<(typeof cuts)[number] | null>(
    (best, next) => (best === null || fromMiddle(next.share) < fromMiddle(best.share) ? next : best),
    null,
  );
  if (cut === null || fromMiddle(cut.share) > 0.5 - leastShare) return [whole];
  return [
    { top: 0, bottom: cut.y },
    { top: cut.y, bottom: raster.height },
  ];
}

/** The part of the print's rows above a cut: print reaches about from the first gap to the last. */
function rowsAbove(y: number, gaps: OcrRequest['gaps']): number {
  const [first, last] = [gaps[0]?.y ?? 0, gaps.at(-1)?.y ?? 0];
  return last === first ? 0.5 : (y - first) / (last - first);
}

function fromMiddle(share: number): number {
  return Math.abs(share - 0.5);
}

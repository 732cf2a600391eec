import type { OcrRequest } from '../../reading/OcrEngine.ts';

/** Rows of a raster from `top` up to `bottom`. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** A share of the page's ink below this is not worth a second worker's start and layout analysis. */
const leastShare = 0.25;

/** The page in two bands of about the same work where a second worker is free and a gap parts it well; else whole. */
export function bandsOf({ raster, gaps }: OcrRequest, freeWorkers: number): readonly Band[] {
  const whole = { top: 0, bottom: raster.height };
  if (freeWorkers < 2) return [whole];
  const cut = gaps.reduce<(typeof gaps)[number] | null>(
    (best, gap) => (best === null || fromMiddle(gap.above) < fromMiddle(best.above) ? gap : best),
    null,
  );
  if (cut === null || fromMiddle(cut.above) > 0.5 - leastShare) return [whole];
  return [
    { top: 0, bottom: cut.y },
    { top: cut.y, bottom: raster.height },
  ];
}

function fromMiddle(above: number): number {
  return Math.abs(above - 0.5);
}

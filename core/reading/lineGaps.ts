import type { GreyRaster } from './GreyRaster.ts';
import { inkMask } from './inkMask.ts';
import { shrink } from './shrink.ts';

/** A horizontal cut that meets no text: the page may be parted there without cutting a line. */
export interface LineGap {
  /** Row of the raster, from the top. */
  readonly y: number;
  /** Part of the page's text ink above the cut, 0 to 1. */
  readonly above: number;
}

const workingDotsPerInch = 100;
/** Ink that goes straight down for longer than this is a rule of a table or an edge, not text: 8 mm. */
const ruleRows = 32;
/** Rows (at 100 dpi) a gap needs: less is the space inside a line, between i and its dot. */
const leastRows = 3;

/** All cuts of an upright page, from top to bottom. Rules that run down the page do not hinder a cut. */
export function lineGaps(raster: GreyRaster, dotsPerInch: number): readonly LineGap[] {
  const factor = Math.max(1, Math.round(dotsPerInch / workingDotsPerInch));
  const rows = textInkByRow(shrink(raster, factor));
  const total = rows.reduce((sum, count) => sum + count, 0);
  const gaps: LineGap[] = [];
  let above = 0;
  let start = 0;
  rows.forEach((count, row) => {
    if (count === 0) return;
    if (above > 0 && row - start >= leastRows) gaps.push({ y: ((start + row) / 2) * factor, above: above / total });
    above += count;
    start = row + 1;
  });
  return gaps.map(({ y, above }) => ({ y: Math.round(y), above }));
}

/** How many pixels of each row are ink that is not part of an upright rule. */
function textInkByRow(raster: GreyRaster): readonly number[] {
  const { width, height, ink } = inkMask(raster, 15);
  const rows = new Int32Array(height);
  for (let x = 0; x < width; x += 1) {
    let start = 0;
    for (let y = 0; y <= height; y += 1) {
      if (y < height && ink[y * width + x] === 1) continue;
      if (y - start <= ruleRows) for (let row = start; row < y; row += 1) rows[row] = (rows[row] ?? 0) + 1;
      start = y + 1;
    }
  }
  return Array.from(rows);
}

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

/** The page is looked at this finely at most. */
const workingDotsPerInch = 100;
/** Ink that goes straight down for longer than this is a rule of a table or an edge, not text: 8 mm, in inches. */
const longestStroke = 0.32;
/** What a gap needs, in inches: less is the space inside a line, between i and its dot. */
const leastGap = 0.03;

/** All cuts of an upright page, from top to bottom. Rules that run down the page do not hinder a cut. */
export function lineGaps(raster: GreyRaster, dotsPerInch: number): readonly LineGap[] {
  const factor = Math.max(1, Math.ceil(dotsPerInch / workingDotsPerInch - 0.05));
  const rowsPerInch = dotsPerInch / factor;
  const leastRows = Math.max(2, Math.round(leastGap * rowsPerInch));
  const rows = textInkByRow(shrink(raster, factor), longestStroke * rowsPerInch);
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
function textInkByRow(raster: GreyRaster, ruleRows: number): readonly number[] {
  const { width, height, ink } = inkMask(raster, 15);
  /** Where the ink of each column began; -1 where there is none. */
  const starts = new Int32Array(width).fill(-1);
  /** By how many pixels a row has more than the one above it. */
  const steps = new Int32Array(height + 1);
  const end = (x: number, y: number): void => {
    const start = starts[x] ?? -1;
    starts[x] = -1;
    if (start < 0 || y - start > ruleRows) return;
    steps[start] = (steps[start] ?? 0) + 1;
    steps[y] = (steps[y] ?? 0) - 1;
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (ink[y * width + x] === 0) end(x, y);
      else if ((starts[x] ?? -1) < 0) starts[x] = y;
    }
  }
  for (let x = 0; x < width; x += 1) end(x, height);
  let count = 0;
  return Array.from(steps.subarray(0, height), (step) => (count += step));
}

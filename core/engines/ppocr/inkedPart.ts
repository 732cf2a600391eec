import type { Box } from '../../vocabulary/box.ts';
import type { GreyRaster } from '../../reading/GreyRaster.ts';
import { inkMask } from '../../reading/inkMask.ts';
import { shrink } from '../../reading/shrink.ts';

/** The mask is made at a quarter of each side; surroundings are so many of its pixels. */
const factor = 4;
const radius = 12;
/** Print has at least so many inked pixels within `reach` rows or columns; less is a speck. */
const leastInk = 10;
const reach = 4;

/**
 * The part of a picture that bears ink, in whole steps of `step` pixels with one step of paper around it: margins are neither
 * searched nor paid for. The whole picture where there is none. The last step may reach beyond the picture.
 */
export function inkedPart(raster: GreyRaster, step: number): Box {
  const { width, height, ink } = inkMask(shrink(raster, factor), radius);
  const whole = (side: number): number => Math.ceil(side / step) * step;
  const rows = new Int32Array(height);
  const columns = new Int32Array(width);
  ink.forEach((value, at) => {
    if (value === 0) return;
    const y = Math.floor(at / width);
    rows[y] = (rows[y] ?? 0) + 1;
    const x = at - y * width;
    columns[x] = (columns[x] ?? 0) + 1;
  });
  const [top, bottom] = span(rows);
  const [left, right] = span(columns);
  if (right < 0) return { left: 0, top: 0, right: whole(raster.width), bottom: whole(raster.height) };
  const before = (at: number): number => Math.max(0, (Math.floor((at * factor) / step) - 1) * step);
  const after = (at: number, side: number): number => Math.min(whole(side), whole((at + 1) * factor) + step);
  return {
    left: before(left),
    top: before(top),
    right: after(right, raster.width),
    bottom: after(bottom, raster.height),
  };
}

/** First and last line with print, specks at either end left out; -1 where there is none. */
function span(counts: Int32Array): readonly [first: number, last: number] {
  const isPrint = (at: number): boolean => {
    let ink = 0;
    for (let near = at - reach; near <= at + reach; near += 1) ink += counts[near] ?? 0;
    return (counts[at] ?? 0) > 0 && ink >= leastInk;
  };
  let [first, last] = [0, counts.length - 1];
  while (first <= last && !isPrint(first)) first += 1;
  while (last >= first && !isPrint(last)) last -= 1;
  return first > last ? [-1, -1] : [first, last];
}

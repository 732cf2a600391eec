import type { GreyRaster } from './GreyRaster.ts';
import { inkMask } from './inkMask.ts';
import { shrink } from './shrink.ts';

const factor = 8;
const sidePart = 0.45;
const shortestSide = 500;
const longestSide = 1300;

/** A piece of the page with the most ink, large enough for several lines whichever way they run. */
export function densestWindow(raster: GreyRaster): GreyRaster {
  const width = windowSide(raster.width);
  const height = windowSide(raster.height);
  const { left, top } = densestPlace(raster, width, height);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = (top + y) * raster.width + left;
    pixels.set(raster.pixels.subarray(from, from + width), y * width);
  }
  return { width, height, pixels };
}

function windowSide(side: number): number {
  return Math.min(side, Math.max(shortestSide, Math.min(longestSide, Math.round(side * sidePart))));
}

function densestPlace(raster: GreyRaster, width: number, height: number): { left: number; top: number } {
  const mask = inkMask(shrink(raster, factor), 6);
  const steps = 6;
  let best = { left: 0, top: 0, ink: -1 };
  for (let row = 0; row <= steps; row += 1) {
    for (let column = 0; column <= steps; column += 1) {
      const left = Math.floor(((raster.width - width) * column) / steps);
      const top = Math.floor(((raster.height - height) * row) / steps);
      let ink = 0;
      for (let y = Math.floor(top / factor); y < (top + height) / factor - 1; y += 1) {
        const from = y * mask.width + Math.floor(left / factor);
        for (let x = 0; x < width / factor - 1; x += 1) ink += mask.ink[from + x] ?? 0;
      }
      if (ink > best.ink) best = { left, top, ink };
    }
  }
  return best;
}

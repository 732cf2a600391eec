import type { GreyRaster } from './GreyRaster.ts';
import type { QuarterTurn } from './uprightTurn.ts';

/** A copy turned clockwise by quarter turns. */
export function turnedRaster(raster: GreyRaster, turn: QuarterTurn): GreyRaster {
  if (turn === 0) return { ...raster, pixels: raster.pixels.slice() };
  if (turn === 180) return { ...raster, pixels: raster.pixels.slice().reverse() };
  const { width, height, pixels } = raster;
  const result = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const to = turn === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      result[to] = pixels[y * width + x] ?? 0;
    }
  }
  return { width: height, height: width, pixels: result };
}

import type { GreyRaster } from './GreyRaster.ts';

/** The picture at one `factor`-th of its size, each pixel the mean of a square of `factor` × `factor`. */
export function shrink(raster: GreyRaster, factor: number): GreyRaster {
  if (factor <= 1) return raster;
  const width = Math.max(1, Math.floor(raster.width / factor));
  const height = Math.max(1, Math.floor(raster.height / factor));
  const pixels = new Uint8Array(width * height);
  const sums = new Uint32Array(width);
  const across = Math.min(factor, raster.width);
  const down = Math.min(factor, raster.height);
  for (let y = 0; y < height; y += 1) {
    sums.fill(0);
    for (let dy = 0; dy < down; dy += 1) {
      const start = (y * factor + dy) * raster.width;
      for (let dx = 0; dx < across; dx += 1) addEvery(factor, raster.pixels, start + dx, sums);
    }
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = (sums[x] ?? 0) / (across * down);
  }
  return { width, height, pixels };
}

/** Adds every `step`-th pixel from `from` on to the sums: one long loop is quicker than many of two or three. */
function addEvery(step: number, pixels: Uint8Array, from: number, sums: Uint32Array): void {
  for (let x = 0; x < sums.length; x += 1) sums[x] = (sums[x] ?? 0) + (pixels[from + x * step] ?? 0);
}

import type { GreyRaster } from './GreyRaster.ts';

/** One byte a pixel, 1 where there is ink. */
export interface InkMask {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** Ink is darker than its surroundings by this much, in grey levels. */
const contrast = 24;

/**
 * Ink by local threshold: darker than the mean of a square of `2 * radius + 1` pixels around it, so that shadow and
 * coloured paper do not count. One pass over an integral image.
 */
export function inkMask(raster: GreyRaster, radius: number): InkMask {
  const { width, height, pixels } = raster;
  const sums = integral(raster);
  const stride = width + 1;
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const top = Math.max(0, y - radius) * stride;
    const bottom = Math.min(height, y + radius + 1) * stride;
    const rows = (bottom - top) / stride;
    for (let x = 0; x < width; x += 1) {
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      const sum =
        (sums[bottom + right] ?? 0) - (sums[bottom + left] ?? 0) - (sums[top + right] ?? 0) + (sums[top + left] ?? 0);
      const around = rows * (right - left);
      if (((pixels[y * width + x] ?? 0) + contrast) * around < sum >>> 0) ink[y * width + x] = 1;
    }
  }
  return { width, height, ink };
}

/**
 * Sums of all pixels above and to the left, modulo 2^32; one row and column wider than the picture. Differences of them are
 * right, modulo 2^32, where the sum they stand for is below it.
 */
function integral({ width, height, pixels }: GreyRaster): Uint32Array {
  const stride = width + 1;
  const sums = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += pixels[y * width + x] ?? 0;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

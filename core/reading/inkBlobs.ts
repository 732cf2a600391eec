import type { Box } from '../vocabulary/box.ts';
import type { GreyRaster } from './GreyRaster.ts';

/** Pixels of ink that touch, corners included; right and bottom lie just outside. */
export interface InkBlob extends Box {
  readonly pixels: number;
  /** Whether it is print lighter than its ground, as in the head of a table set in white on a colour. */
  readonly isLight: boolean;
  /** Whether it may go on above the part that was looked at. */
  readonly touchesTop: boolean;
}

/** Less difference between paper and print than this, in grey levels, is none. */
const leastContrast = 48;

/** The pieces of ink in a part of a picture: what is darker than its ground, or lighter where most of the part is dark. */
export function inkBlobs(raster: GreyRaster, part: Box): readonly InkBlob[] {
  const left = Math.max(0, Math.floor(part.left));
  const top = Math.max(0, Math.floor(part.top));
  const width = Math.min(raster.width, Math.ceil(part.right)) - left;
  const height = Math.min(raster.height, Math.ceil(part.bottom)) - top;
  if (width <= 0 || height <= 0) return [];
  const { ink, isLight } = inkOf(raster, left, top, width, height);
  const blobs: InkBlob[] = [];
  for (let at = 0; at < ink.length; at += 1) {
    if (ink[at] === 1) blobs.push(placed(taken(ink, width, at), left, top, isLight));
  }
  return blobs;
}

interface Ink {
  readonly ink: Uint8Array;
  readonly isLight: boolean;
}

/** 1 for every pixel darker than halfway between the lightest and the darkest, or lighter where those are fewer. */
function inkOf(raster: GreyRaster, left: number, top: number, width: number, height: number): Ink {
  const ink = new Uint8Array(width * height);
  let [dark, light] = [255, 0];
  for (let y = 0; y < height; y += 1) {
    const row = raster.pixels.subarray((top + y) * raster.width + left, (top + y) * raster.width + left + width);
    for (const pixel of row) {
      if (pixel < dark) dark = pixel;
      if (pixel > light) light = pixel;
    }
    ink.set(row, y * width);
  }
  const threshold = light - dark < leastContrast ? -1 : (light + dark) / 2;
  let count = 0;
  for (let at = 0; at < ink.length; at += 1) {
    ink[at] = (ink[at] ?? 0) < threshold ? 1 : 0;
    count += ink[at] ?? 0;
  }
  const isLight = count > ink.length / 2;
  return { ink: isLight ? ink.map((pixel) => 1 - pixel) : ink, isLight };
}

/** The blob around a pixel, which is taken out of `ink`. */
function taken(ink: Uint8Array, width: number, start: number): Omit<InkBlob, 'isLight'> {
  const stack = [start];
  ink[start] = 0;
  const box = { left: width, top: ink.length, right: 0, bottom: 0 };
  let pixels = 0;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const y = Math.floor(at / width);
    const x = at - y * width;
    pixels += 1;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
    for (let ny = Math.max(0, y - 1); ny <= y + 1; ny += 1) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
        const next = ny * width + nx;
        if (ink[next] !== 1) continue;
        ink[next] = 0;
        stack.push(next);
      }
    }
  }
  return { ...box, pixels, touchesTop: box.top === 0 };
}

function placed(blob: Omit<InkBlob, 'isLight'>, x: number, y: number, isLight: boolean): InkBlob {
  const { left, top, right, bottom } = blob;
  return { ...blob, isLight, left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

import type { GreyRaster } from '../../reading/GreyRaster.ts';
import { lengthOf, type Quad } from './Quad.ts';

/** Height the recogniser takes lines at. */
export const stripHeight = 48;
/** Widths are rounded up to this, so that the runtime meets few different shapes. */
const widthStep = 16;
/** Longer than 66 times its height no line of print is; bounds the work a hostile page can cause. */
const widest = 3200;
/** A box this many times as tall as wide holds a line that runs down the page. */
const tallRatio = 1.5;

/** A line of text straightened to `stripHeight` rows. */
export interface LineStrip {
  /** Where it lies; its text runs along `quad.along`. */
  readonly quad: Quad;
  /** Columns that show the line; the rest of `width` is padding. */
  readonly shown: number;
  readonly width: number;
  /** 0 = black to 255, row by row. */
  readonly pixels: Float32Array;
}

/**
 * Cuts a line out of a page, at a part of its width (1 = as it stands). Where the page is finer than the strip, each pixel is
 * the mean of several samples.
 */
export function lineStrip(raster: GreyRaster, box: Quad, part = 1): LineStrip {
  const quad = upright(box);
  const scale = stripHeight / Math.max(1, lengthOf(quad.down));
  const shown = Math.min(widest, Math.max(widthStep, Math.round(lengthOf(quad.along) * scale * part)));
  const width = Math.ceil(shown / widthStep) * widthStep;
  const pixels = new Float32Array(width * stripHeight).fill(127.5);
  const down = Math.min(4, Math.max(1, Math.round(1 / scale)));
  const across = part === 1 ? down : Math.min(4, Math.max(1, Math.ceil(1 / (scale * part) - 0.2)));
  for (let y = 0; y < stripHeight; y += 1) {
    for (let x = 0; x < shown; x += 1) {
      let sum = 0;
      for (let sy = 0; sy < down; sy += 1) {
        const v = (y + (sy + 0.5) / down) / stripHeight;
        for (let sx = 0; sx < across; sx += 1) {
          const u = (x + (sx + 0.5) / across) / shown;
          sum += sampleAt(
            raster,
            quad.origin.x + quad.along.x * u + quad.down.x * v - 0.5,
            quad.origin.y + quad.along.y * u + quad.down.y * v - 0.5,
          );
        }
      }
      pixels[y * width + x] = sum / (down * across);
    }
  }
  return { quad, shown, width, pixels };
}

/** A line that runs down the page is read from its left, turned by a quarter. */
function upright(quad: Quad): Quad {
  if (lengthOf(quad.down) < lengthOf(quad.along) * tallRatio) return quad;
  const { origin, along, down } = quad;
  return { origin: { x: origin.x + along.x, y: origin.y + along.y }, along: down, down: { x: -along.x, y: -along.y } };
}

/** Bilinear; the edge goes on beyond the picture. */
function sampleAt({ width, height, pixels }: GreyRaster, x: number, y: number): number {
  const cx = Math.min(width - 1, Math.max(0, x));
  const cy = Math.min(height - 1, Math.max(0, y));
  const left = Math.floor(cx);
  const top = Math.floor(cy);
  const right = Math.min(width - 1, left + 1);
  const below = Math.min(height - 1, top + 1) * width;
  const above = top * width;
  const fx = cx - left;
  const fy = cy - top;
  const upper = (pixels[above + left] ?? 0) * (1 - fx) + (pixels[above + right] ?? 0) * fx;
  const lower = (pixels[below + left] ?? 0) * (1 - fx) + (pixels[below + right] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}

import type { GreyRaster } from '../../reading/GreyRaster.ts';
import { lengthOf, type Quad } from './Quad.ts';

/** Height the recogniser takes lines at. */
export const stripHeight = 48;
/** Widths are rounded up to this, so that the runtime meets few different shapes. */
const widthStep = 8;
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
  const sums = new Float32Array(shown);
  for (let y = 0; y < stripHeight; y += 1) {
    sums.fill(0);
    for (let sy = 0; sy < down; sy += 1) addRow(raster, quad, (y + (sy + 0.5) / down) / stripHeight, across, sums);
    for (let x = 0; x < shown; x += 1) pixels[y * width + x] = (sums[x] ?? 0) / (down * across);
  }
  return { quad, shown, width, pixels };
}

/** Adds, for every column, `across` samples along the line at `v` of its height (0 = top, 1 = bottom). */
function addRow(
  raster: GreyRaster,
  { origin, along, down }: Quad,
  v: number,
  across: number,
  sums: Float32Array,
): void {
  const samples = sums.length * across;
  const [stepX, stepY] = [along.x / samples, along.y / samples];
  let x = origin.x + down.x * v + stepX / 2 - 0.5;
  let y = origin.y + down.y * v + stepY / 2 - 0.5;
  for (let column = 0; column < sums.length; column += 1) {
    let sum = sums[column] ?? 0;
    for (let sample = 0; sample < across; sample += 1) {
      sum += sampleAt(raster, x, y);
      x += stepX;
      y += stepY;
    }
    sums[column] = sum;
  }
}

/** A line that runs down the page is read from its left, turned by a quarter. */
function upright(quad: Quad): Quad {
  if (lengthOf(quad.down) < lengthOf(quad.along) * tallRatio) return quad;
  const { origin, along, down } = quad;
  return { origin: { x: origin.x + along.x, y: origin.y + along.y }, along: down, down: { x: -along.x, y: -along.y } };
}

/** Bilinear; the edge goes on beyond the picture. */
function sampleAt({ width, height, pixels }: GreyRaster, x: number, y: number): number {
  const cx = x < 0 ? 0 : x > width - 1 ? width - 1 : x;
  const cy = y < 0 ? 0 : y > height - 1 ? height - 1 : y;
  const left = Math.trunc(cx);
  const top = Math.trunc(cy);
  const right = left + 1 < width ? 1 : 0;
  const above = top * width + left;
  const below = top + 1 < height ? above + width : above;
  const fx = cx - left;
  const fy = cy - top;
  const upper = (pixels[above] ?? 0) * (1 - fx) + (pixels[above + right] ?? 0) * fx;
  const lower = (pixels[below] ?? 0) * (1 - fx) + (pixels[below + right] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}

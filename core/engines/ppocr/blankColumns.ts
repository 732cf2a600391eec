import { stripHeight, type LineStrip } from './lineStrip.ts';

/** A column holds ink where a pixel differs from the paper by this part of the line's contrast. */
const inkShare = 0.4;
/** Rows at the edges belong to neighbouring lines and rules. */
const margin = 4;

/** 1 for every column of a strip that shows paper alone, padding included. Light print on dark paper counts as print. */
export function blankColumns({ pixels, width, shown }: LineStrip): Uint8Array {
  const histogram = new Uint32Array(256);
  for (let y = margin; y < stripHeight - margin; y += 1) {
    for (let x = 0; x < shown; x += 1) count(histogram, pixels[y * width + x] ?? 0);
  }
  const total = shown * (stripHeight - 2 * margin);
  const dark = quantile(histogram, total * 0.02);
  const light = quantile(histogram, total * 0.98);
  const paper = quantile(histogram, total * 0.5);
  const threshold = Math.max(24, (light - dark) * inkShare);
  const blank = new Uint8Array(width).fill(1);
  for (let x = 0; x < shown; x += 1) {
    for (let y = margin; y < stripHeight - margin; y += 1) {
      if (Math.abs((pixels[y * width + x] ?? 0) - paper) > threshold) {
        blank[x] = 0;
        break;
      }
    }
  }
  return blank;
}

function count(histogram: Uint32Array, value: number): void {
  const level = Math.min(255, Math.max(0, Math.round(value)));
  histogram[level] = (histogram[level] ?? 0) + 1;
}

function quantile(histogram: Uint32Array, rank: number): number {
  let sum = 0;
  for (let level = 0; level < 256; level += 1) {
    sum += histogram[level] ?? 0;
    if (sum > rank) return level;
  }
  return 255;
}

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
 * coloured paper do not count. The square slides over the picture: what enters it is added, what leaves it is taken off.
 */
export function inkMask({ width, height, pixels }: GreyRaster, radius: number): InkMask {
  const ink = new Uint8Array(width * height);
  /** Sums of each column over the rows of the square. */
  const columns = new Int32Array(width);
  for (let y = 0; y < Math.min(radius, height); y += 1) addRow(columns, pixels, y * width, 1);
  for (let y = 0; y < height; y += 1) {
    if (y + radius < height) addRow(columns, pixels, (y + radius) * width, 1);
    if (y > radius) addRow(columns, pixels, (y - radius - 1) * width, -1);
    const rows = Math.min(height, y + radius + 1) - Math.max(0, y - radius);
    markRow(ink, pixels, y * width, columns, rows, radius);
  }
  return { width, height, ink };
}

function addRow(columns: Int32Array, pixels: Uint8Array, start: number, sign: 1 | -1): void {
  for (let x = 0; x < columns.length; x += 1) columns[x] = (columns[x] ?? 0) + sign * (pixels[start + x] ?? 0);
}

/** Marks the ink of the row that begins at `start`; the square around its pixels is `rows` high. */
function markRow(
  ink: Uint8Array,
  pixels: Uint8Array,
  start: number,
  columns: Int32Array,
  rows: number,
  radius: number,
): void {
  const width = columns.length;
  let sum = 0;
  for (let x = 0; x < Math.min(radius, width); x += 1) sum += columns[x] ?? 0;
  for (let x = 0; x < width; x += 1) {
    if (x + radius < width) sum += columns[x + radius] ?? 0;
    if (x > radius) sum -= columns[x - radius - 1] ?? 0;
    const around = rows * (Math.min(width, x + radius + 1) - Math.max(0, x - radius));
    if (((pixels[start + x] ?? 0) + contrast) * around < sum) ink[start + x] = 1;
  }
}

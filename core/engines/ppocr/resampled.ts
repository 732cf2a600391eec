import type { GreyRaster } from '../../reading/GreyRaster.ts';

/** For each target pixel the first source pixel it covers, and how much of each it takes. */
interface Shares {
  readonly first: Int32Array;
  readonly counts: Int32Array;
  readonly weights: Float32Array;
  /** Most source pixels one target pixel takes; the stride of `weights`. */
  readonly most: number;
}

/** A grey picture at another size, each pixel the mean of the area it covers; values stay 0 to 255. */
export function resampled(raster: GreyRaster, width: number, height: number): Float32Array {
  if (width === raster.width && height === raster.height) return new Float32Array(raster.pixels);
  const across = shares(raster.width, width);
  const down = shares(raster.height, height);
  const row = new Float32Array(width);
  const result = new Float32Array(width * height);
  // Rows of the source are summed as they come: neighbouring target rows share at most one of them.
  let narrowed = -1;
  for (let y = 0; y < height; y += 1) {
    const first = down.first[y] ?? 0;
    const count = down.counts[y] ?? 0;
    for (let index = 0; index < count; index += 1) {
      if (narrowed !== first + index) {
        narrowed = first + index;
        narrow(raster, narrowed, across, row);
      }
      const weight = down.weights[y * down.most + index] ?? 0;
      const start = y * width;
      for (let x = 0; x < width; x += 1) result[start + x] = (result[start + x] ?? 0) + (row[x] ?? 0) * weight;
    }
  }
  return result;
}

function narrow(raster: GreyRaster, y: number, across: Shares, row: Float32Array): void {
  const start = y * raster.width;
  const { pixels } = raster;
  const { first, counts, weights, most } = across;
  for (let x = 0; x < row.length; x += 1) {
    const from = start + (first[x] ?? 0);
    const weight = x * most;
    // One or two of them as a rule: a loop for so few costs more than what it does.
    let sum = (pixels[from] ?? 0) * (weights[weight] ?? 0);
    const count = counts[x] ?? 0;
    if (count > 1) sum += (pixels[from + 1] ?? 0) * (weights[weight + 1] ?? 0);
    for (let index = 2; index < count; index += 1) sum += (pixels[from + index] ?? 0) * (weights[weight + index] ?? 0);
    row[x] = sum;
  }
}

function shares(source: number, target: number): Shares {
  const step = source / target;
  const most = Math.ceil(step) + 1;
  const first = new Int32Array(target);
  const counts = new Int32Array(target);
  const weights = new Float32Array(target * most);
  for (let at = 0; at < target; at += 1) {
    const from = at * step;
    const to = Math.min(source, from + step);
    first[at] = Math.floor(from);
    const last = Math.min(source - 1, Math.ceil(to) - 1);
    counts[at] = last - Math.floor(from) + 1;
    for (let pixel = Math.floor(from); pixel <= last; pixel += 1) {
      const share = Math.min(to, pixel + 1) - Math.max(from, pixel);
      weights[at * most + pixel - Math.floor(from)] = share / (to - from);
    }
  }
  return { first, counts, weights, most };
}

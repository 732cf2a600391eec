/** The middle value; the mean of the two middle ones for an even count; 0 for none. */
export function middleOf(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[sorted.length / 2 - 1] ?? 0)) / 2;
}

/** The value that a share of the values, which are sorted, do not exceed (nearest rank); 0 for none. */
export function quantileOfSorted(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** z of a share against an expected one, with continuity correction (Fleiss); 0 for none. */
export function shareZ(count: number, of: number, expected: number): number {
  const spread = Math.sqrt((expected * (1 - expected)) / of);
  if (of === 0 || spread === 0) return 0;
  const distance = Math.abs(count / of - expected);
  return (Math.sign(count / of - expected) * Math.max(0, distance - 1 / (2 * of))) / spread;
}

/** P(X ≥ count) for X binomial(of, ½). */
export function upperTailOfHalves(count: number, of: number): number {
  let term = 0.5 ** of;
  let sum = 0;
  for (let k = 0; k <= of; k += 1) {
    if (k >= count) sum += term;
    term = (term * (of - k)) / (k + 1);
  }
  return Math.min(1, sum);
}

/** P(X ≥ count) for X Poisson(mean). */
export function upperTailOfPoisson(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let k = 0; k < count; k += 1) {
    below += term;
    term = (term * mean) / (k + 1);
  }
  return Math.max(0, 1 - below);
}

export interface Trend {
  /** Theil–Sen: median of the slopes between all pairs, units of y a unit of x. */
  readonly slope: number;
  /** Mann–Kendall, two-sided, normal approximation without ties. */
  readonly p: number;
}

export function trendOf(points: readonly { readonly x: number; readonly y: number }[]): Trend {
  const n = points.length;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let [pairs, score] = [0, 0];
  for (const [at, one] of points.entries())
    for (let after = at + 1; after < n; after += 1) {
      const other = points[after] ?? one;
      if (other.x !== one.x) slopes[pairs++] = (other.y - one.y) / (other.x - one.x);
      score += Math.sign(other.y - one.y);
    }
  const deviation = Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const z = deviation === 0 ? 0 : Math.max(0, Math.abs(score) - 1) / deviation;
  return { slope: middleOf(slopes.subarray(0, pairs)), p: 2 * upperTailOfNormal(z) };
}

/** Abramowitz and Stegun 26.2.17; error below 7.5e-8. */
export function upperTailOfNormal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
}

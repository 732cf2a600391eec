import { assertNever } from '../../vocabulary/assertNever.ts';

/** Benford's law after Nigrini, "Benford's Law" (2012). Amounts are whole minor units above zero. */

export type DigitTest = 'first' | 'second' | 'firstTwo' | 'lastTwo';

export interface DigitRow {
  readonly digits: number;
  readonly count: number;
  /** Count that Benford's law expects. */
  readonly expected: number;
  /** With continuity correction 1/(2n), only where it is smaller than the distance (Nigrini, formula 5.2). */
  readonly z: number;
}

export interface DigitScreen {
  readonly test: DigitTest;
  readonly n: number;
  readonly rows: readonly DigitRow[];
  /** Mean absolute deviation of proportions. */
  readonly mad: number;
  readonly chiSquared: number;
  readonly degrees: number;
  readonly conformity: Conformity;
}

export type Conformity = 'close' | 'acceptable' | 'marginal' | 'nonconformity' | 'none stated';

/** Upper bounds of MAD for close, acceptable and marginal conformity (Nigrini 2012, table 7.1). */
const madBounds: Readonly<Record<DigitTest, readonly [number, number, number] | null>> = {
  first: [0.006, 0.012, 0.015],
  second: [0.008, 0.01, 0.012],
  firstTwo: [0.0012, 0.0018, 0.0022],
  lastTwo: null,
};

const ranges: Readonly<Record<DigitTest, readonly [number, number]>> = {
  first: [1, 9],
  second: [0, 9],
  firstTwo: [10, 99],
  lastTwo: [0, 99],
};

/** Share of amounts that show these digits by Benford's law; last two digits are even. */
export function benfordShare(test: DigitTest, digits: number): number {
  switch (test) {
    case 'first':
    case 'firstTwo':
      return Math.log10(1 + 1 / digits);
    case 'second': {
      let share = 0;
      for (let first = 1; first <= 9; first += 1) share += Math.log10(1 + 1 / (10 * first + digits));
      return share;
    }
    case 'lastTwo':
      return 0.01;
    default:
      return assertNever(test);
  }
}

/** First two digits of minor units, exact: an amount of one digit is read with a zero after it. */
export function firstTwoDigits(minor: number): number {
  if (minor < 10) return minor * 10;
  let rest = minor;
  while (rest >= 100) rest = Math.floor(rest / 10);
  return rest;
}

function digitsOf(test: DigitTest, minor: number): number {
  switch (test) {
    case 'first':
      return Math.floor(firstTwoDigits(minor) / 10);
    case 'second':
      return firstTwoDigits(minor) % 10;
    case 'firstTwo':
      return firstTwoDigits(minor);
    case 'lastTwo':
      return minor % 100;
    default:
      return assertNever(test);
  }
}

/** @param read digits of an amount, where they are read otherwise than exactly (`publishedReadings.ts`) */
export function digitScreen(
  test: DigitTest,
  amounts: Iterable<number>,
  read = (minor: number): number => digitsOf(test, minor),
): DigitScreen {
  const [from, to] = ranges[test];
  const counts = new Float64Array(to - from + 1);
  let n = 0;
  for (const minor of amounts) {
    n += 1;
    const at = read(minor) - from;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const rows = Array.from(counts, (count, at) => digitRow(test, from + at, count, n));
  const mad = rows.reduce((sum, { count, expected }) => sum + Math.abs(count - expected) / (n || 1), 0) / rows.length;
  const chiSquared = rows.reduce((sum, { count, expected }) => sum + (count - expected) ** 2 / (expected || 1), 0);
  return { test, n, rows, mad, chiSquared, degrees: rows.length - 1, conformity: conformityOf(test, mad) };
}

function digitRow(test: DigitTest, digits: number, count: number, n: number): DigitRow {
  const share = benfordShare(test, digits);
  const distance = Math.abs(count / (n || 1) - share);
  const correction = 1 / (2 * (n || 1));
  const z = (correction < distance ? distance - correction : distance) / Math.sqrt((share * (1 - share)) / (n || 1));
  return { digits, count, expected: share * n, z };
}

function conformityOf(test: DigitTest, mad: number): Conformity {
  const bounds = madBounds[test];
  if (bounds === null) return 'none stated';
  if (mad <= bounds[0]) return 'close';
  if (mad <= bounds[1]) return 'acceptable';
  return mad <= bounds[2] ? 'marginal' : 'nonconformity';
}

/** Differences between amounts in order, zeros left out (Nigrini's second-order test, 2012, ch. 8). */
export function secondOrder(amounts: readonly number[]): number[] {
  const sorted = Float64Array.from(amounts).sort();
  const differences: number[] = [];
  for (let at = 1; at < sorted.length; at += 1) {
    const difference = (sorted[at] ?? 0) - (sorted[at - 1] ?? 0);
    if (difference > 0) differences.push(difference);
  }
  return differences;
}

export interface SummationRow {
  readonly digits: number;
  /** Minor units. */
  readonly sum: number;
  /** Sum less a ninetieth of the whole. */
  readonly excess: number;
}

/** Sums of amounts by first two digits: by Benford's law each is a ninetieth (Nigrini 2012, ch. 8). */
export function summation(amounts: Iterable<number>): readonly SummationRow[] {
  const sums = new Float64Array(90);
  let total = 0;
  for (const minor of amounts) {
    const at = firstTwoDigits(minor) - 10;
    sums[at] = (sums[at] ?? 0) + minor;
    total += minor;
  }
  return Array.from(sums, (sum, at) => ({ digits: at + 10, sum, excess: sum - total / 90 }));
}

/** Amounts by how often they occur, the commonest first (Nigrini's number duplication, 2012, ch. 8). */
export function commonAmounts(amounts: Iterable<number>, atMost: number): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const minor of amounts) counts.set(minor, (counts.get(minor) ?? 0) + 1);
  return [...counts].sort(([one, often], [other, rarely]) => rarely - often || one - other).slice(0, atMost);
}

/** Distortion factor (Nigrini 1996), percent: how far amounts lie above (+) or below (−) Benford's, collapsed to [10, 100). */
export function distortionFactor(amounts: readonly number[]): number {
  let sum = 0;
  for (const minor of amounts) sum += collapsed(minor);
  const n = amounts.length;
  const expected = 90 / (n * (10 ** (1 / n) - 1));
  return (100 * (sum / n - expected)) / expected;
}

function collapsed(minor: number): number {
  let scale = 0.1;
  while (minor >= 100 * scale) scale *= 10;
  return minor / scale;
}

/** Kolmogorov–Smirnov: the largest distance between the shares up to each row, and what 5 % of samples exceed. */
export function kolmogorovSmirnov({ rows, n }: DigitScreen): { readonly distance: number; readonly critical: number } {
  let apart = 0;
  let distance = 0;
  for (const { count, expected } of rows) {
    apart += (count - expected) / (n || 1);
    distance = Math.max(distance, Math.abs(apart));
  }
  return { distance, critical: 1.36 / Math.sqrt(n) };
}

export interface MantissaMoments {
  readonly mean: number;
  readonly variance: number;
  readonly exKurtosis: number;
  readonly skewness: number;
  /** L² of the mantissa arc test (Alexander 2009): distance of the centre of gravity from that of a circle, squared. */
  readonly arcL2: number;
}

/** Moments of log10 mantissas; uniform: mean ½, variance 1/12, excess kurtosis −1.2, skewness 0. */
export function mantissaMoments(amounts: readonly number[]): MantissaMoments {
  const n = amounts.length;
  const mantissas = Float64Array.from(amounts, (minor) => Math.log10(minor) % 1);
  const mean = mantissas.reduce((sum, each) => sum + each, 0) / n;
  const moment = (power: number): number => mantissas.reduce((sum, each) => sum + (each - mean) ** power, 0) / n;
  const second = moment(2);
  const cos = mantissas.reduce((sum, each) => sum + Math.cos(2 * Math.PI * each), 0) / n;
  const sin = mantissas.reduce((sum, each) => sum + Math.sin(2 * Math.PI * each), 0) / n;
  return {
    mean,
    variance: (second * n) / (n - 1),
    exKurtosis: moment(4) / second ** 2 - 3,
    skewness: moment(3) / second ** 1.5,
    arcL2: cos ** 2 + sin ** 2,
  };
}

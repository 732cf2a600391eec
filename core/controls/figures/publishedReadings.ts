/**
 * Two definitions of the R package benford.analysis (Cinelli, commit 31a98c4) that differ from Nigrini's, so that its published
 * figures can be compared to the last digit. The control tests themselves use `benford.ts`.
 */

/** Collapsed mean of a Benford set to four decimals, and what the package divides by: the same with two digits swapped. */
const published = { mean: 39.0865, divisor: 39.0685 };

/**
 * First two digits as the package reads them: it shifts the amount by a power of ten in binary fractions and truncates, so that
 * 0.29 reads as 28. Amounts are minor units of which a hundred make one.
 */
export function binaryFirstTwoDigits(minor: number): number {
  const amount = minor / 100;
  return Math.trunc(10 ** (1 - Math.floor(Math.log10(amount))) * amount);
}

/** Distortion factor as the package states it, percent; amounts of ten and more count (its `DF`), as minor units. */
export function publishedDistortionFactor(amounts: readonly number[]): number {
  let [sum, count] = [0, 0];
  for (const minor of amounts) {
    const amount = minor / 100;
    if (amount < 10) continue;
    sum += (10 * amount) / 10 ** Math.trunc(Math.log10(amount));
    count += 1;
  }
  return (100 * (sum / count - published.mean)) / published.divisor;
}

/**
 * Thresholds a person can choose, lowest first: steps of a tenth of a per cent below 2 %, of half a per cent below 10 %,
 * of one above. Probabilities of fraud crowd near nought, so steps of one size would be too coarse there. Those given are
 * added as they are.
 */
export function thresholdGrid(...others: readonly number[]): readonly number[] {
  const steps = [
    ...Array.from({ length: 19 }, (_, step) => (step + 1) / 1000),
    ...Array.from({ length: 16 }, (_, step) => (20 + step * 5) / 1000),
    ...Array.from({ length: 90 }, (_, step) => (100 + step * 10) / 1000),
  ];
  return [...new Set([...steps, ...others])].sort((one, other) => one - other);
}

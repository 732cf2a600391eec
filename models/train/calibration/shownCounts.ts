import type { Curve } from '../../../core/extraction/calibration/Calibration.ts';

/** A value as it is shown, and how many such values an intake of a thousand documents brings. */
export interface Shown {
  readonly probability: number;
  readonly weight: number;
}

/** How many values of a thousand documents are shown with which probability, in hundredths. */
export function shownCounts(values: readonly Shown[]): Curve['values'] {
  const counted = Map.groupBy(values, ({ probability }) => probability);
  return [...counted]
    .toSorted(([a], [b]) => a - b)
    .map(([probability, all]) => ({
      probability,
      count: Math.max(1, Math.round(100 * all.reduce((sum, { weight }) => sum + weight, 0))) / 100,
    }));
}

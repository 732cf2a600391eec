import type { CrossedBound, ModelRoles } from '../../contract/modelRegistry.ts';
import type { ModelHealth } from '../../contract/modelHealth.ts';

/**
 * From where a champion, of invoices or payments, should go. Drift: population stability index of its score by which the population is another (`driftVerdict`),
 * or of a quarter of its features where it has no spread of its own. Precision: decided alerts of it of which so few were right that at
 * best this share is (Wilson's upper bound, 95 %). Calibration: losses that are so many standard deviations from those promised.
 */
export const rollbackBounds = {
  drift: { index: 0.25, features: 0.25 },
  precision: { atMost: 0.1, leastDecided: 30 },
  calibration: { deviations: 3, leastDecided: 30 },
} as const;

/** Days a champion is watched over, and for which one that was kept in spite of its bounds is left alone. */
export const keptDays = 90;

/** Whether a person kept the champion in spite of all the bounds it crosses, not longer ago than `keptDays`; `now` in Unix milliseconds. */
export function isKept(kept: ModelRoles['kept'], crossed: readonly CrossedBound[], now: number): boolean {
  if (kept === null || now - Date.parse(kept.at) >= keptDays * 86_400_000) return false;
  return crossed.every(({ what }) => kept.bounds.includes(what));
}

type Watched = Pick<ModelHealth, 'drift' | 'quality' | 'months'>;

/** The bounds a champion has crossed, by its health. */
export function crossedBounds(health: Watched): CrossedBound[] {
  return [driftCrossed(health), precisionCrossed(health), calibrationCrossed(health)].filter((one) => one !== null);
}

function driftCrossed({ drift }: Watched): CrossedBound | null {
  const judged = drift?.filter(({ verdict }) => verdict !== 'too-few') ?? [];
  if (judged.length === 0) return null;
  const { index: bound, features } = rollbackBounds.drift;
  const score = judged.find(({ name }) => name === 'score');
  if (score !== undefined)
    return score.index < bound ? null : { what: 'drift', value: score.index, bound, cases: score.values };
  const byIndex = judged.toSorted((one, other) => other.index - one.index);
  const least = byIndex[Math.ceil(byIndex.length * features) - 1];
  if (least === undefined || least.index < bound) return null;
  return { what: 'drift', value: least.index, bound, cases: least.values };
}

function precisionCrossed({ quality: { alerted, alertedLosses } }: Watched): CrossedBound | null {
  const { atMost, leastDecided } = rollbackBounds.precision;
  if (alerted < leastDecided || wilsonUpper(alertedLosses, alerted) >= atMost) return null;
  return { what: 'precision', value: alertedLosses / alerted, bound: atMost, cases: alerted };
}

function calibrationCrossed({ months }: Watched): CrossedBound | null {
  const { deviations, leastDecided } = rollbackBounds.calibration;
  const sum = (pick: (month: Watched['months'][number]) => number): number =>
    months.reduce((total, month) => total + pick(month), 0);
  const [decided, losses, expected] = [
    sum((month) => month.decided),
    sum((month) => month.losses),
    sum((month) => month.expected),
  ];
  if (decided < leastDecided) return null;
  // Of a sum of independent cases it is at most this: p(1 − p) is concave.
  const deviation = Math.sqrt(Math.max(expected * (1 - expected / decided), 1e-9));
  const value = Math.abs(losses - expected) / deviation;
  return value < deviations ? null : { what: 'calibration', value, bound: deviations, cases: decided };
}

/** Upper end of Wilson's score interval of a share, 95 %. */
export function wilsonUpper(hits: number, of: number): number {
  const z = 1.96;
  const share = hits / of;
  const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return (share + z ** 2 / (2 * of) + spread) / (1 + z ** 2 / of);
}

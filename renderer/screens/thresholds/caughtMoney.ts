import type { AlertFigures, ThresholdCurve } from '../../../core/contract/thresholds.ts';

/** By which money a threshold is judged: what people decided to be a loss, where they decided anything; else what is expected. */
export type MoneyBasis = 'decided' | 'expected';

export function basisOf(curve: Pick<ThresholdCurve, 'whole'>): MoneyBasis {
  return curve.whole.losses > 0 ? 'decided' : 'expected';
}

export function caughtMoney(figures: AlertFigures, basis: MoneyBasis): number {
  return basis === 'decided' ? figures.lossMoney : figures.expectedMoney;
}

/** Alerts a day of the period; 0 where it has no day. */
export function perDay({ alerts }: AlertFigures, { days }: Pick<ThresholdCurve, 'days'>): number {
  return days === 0 ? 0 : alerts / days;
}

/** Place of the lowest threshold with at most so many alerts a day; the highest one where none keeps to it. */
export function withinBudget(curve: ThresholdCurve, budget: number): number {
  const place = curve.points.findIndex((point) => perDay(point, curve) <= budget);
  return place < 0 ? curve.points.length - 1 : place;
}

/** Place of a threshold among the points; of the nearest where it is none of them. */
export function placeOf({ points }: ThresholdCurve, threshold: number): number {
  return points.reduce((best, point, place) => {
    const other = points[best]?.threshold ?? Number.POSITIVE_INFINITY;
    return Math.abs(point.threshold - threshold) < Math.abs(other - threshold) ? place : best;
  }, 0);
}

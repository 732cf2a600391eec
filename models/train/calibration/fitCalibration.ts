import {
  type Calibration,
  type Curve,
  type CurveTarget,
  originSchema,
} from '../../../core/extraction/calibration/Calibration.ts';
import { probabilityAt } from '../../../core/extraction/calibration/calibrate.ts';
import { fieldNames, lineItemCells } from '../../../core/vocabulary/fieldNames.ts';
import type { Observed } from '../../../scripts/evaluation/observe.ts';
import { fitCurve } from './fitCurve.ts';
import { shownCounts } from './shownCounts.ts';

/** With fewer values of its own an origin takes the curve of all origins of its field. */
const leastOwn = 60;
/** With fewer values in all a field gets no curve. */
const leastInAll = 40;

/** A value read of a generated document, and how many such values an intake of a thousand documents brings. */
export interface Fitted extends Observed {
  readonly weight: number;
}

const targets: readonly CurveTarget[] = [
  ...fieldNames.map((field) => ({ field })),
  // Whether a second line belongs to a description is a matter of taste: generated truth says no, vendors say yes.
  ...lineItemCells.filter((cell) => cell !== 'description').map((cell) => ({ cell })),
];

/** A curve per field or cell and origin, as far as there are values to fit it on. */
export function fitCurves(observations: readonly Fitted[]): Calibration['curves'] {
  const byTarget = Map.groupBy(observations, ({ target }) => JSON.stringify(target));
  return targets.flatMap((target) => {
    const all = byTarget.get(JSON.stringify(target)) ?? [];
    if (all.length < leastInAll) return [];
    return originSchema.options.map((origin): Curve => {
      const own = all.filter((each) => each.origin === origin);
      const knots = fitCurve(
        (own.length < leastOwn ? all : own).map(({ confidence, isRight }) => ({ raw: confidence, isRight })),
      );
      const shown = own.map(({ confidence, weight }) => ({ probability: probabilityAt(knots, confidence), weight }));
      return { target, origin, knots, values: shownCounts(shown) };
    });
  });
}

import type { DoubtForecast, DoubtStep } from '../../contract/calibration.ts';
import { fieldNames } from '../../vocabulary/fieldNames.ts';
import type { Calibration, Curve } from './Calibration.ts';

type Values = Curve['values'];

/** What to expect at each doubt threshold, by what became of the values the curves were fitted on. */
export function forecastDoubt({ version, fittedOn, curves }: Calibration): DoubtForecast {
  const header = curves.flatMap(({ target, values }) => ('field' in target ? [{ field: target.field, values }] : []));
  const fields = fieldNames.flatMap((field) => {
    const values = header.filter((curve) => curve.field === field).flatMap((curve) => curve.values);
    return values.length === 0 ? [] : [{ field, steps: stepsOf(values) }];
  });
  return {
    version,
    documents: fittedOn.documents,
    overall: stepsOf(header.flatMap(({ values }) => values)),
    fields,
  };
}

function stepsOf(values: Values): DoubtStep[] {
  return Array.from({ length: 101 }, (_, percent) => stepAt(values, percent / 100));
}

/** The values that are not called doubtful are wrong as often as their probabilities say. Of no values nothing is wrong. */
function stepAt(values: Values, threshold: number): DoubtStep {
  const trusted = values.filter(({ probability }) => probability >= threshold);
  const all = values.reduce((sum, { count }) => sum + count, 0);
  const kept = trusted.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return { wrongPerThousand: 0, lookShare: 0 };
  const wrong = trusted.reduce((sum, { count, probability }) => sum + count * (1 - probability), 0);
  return { wrongPerThousand: (wrong / all) * 1000, lookShare: (all - kept) / all };
}

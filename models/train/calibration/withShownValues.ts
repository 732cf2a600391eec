import { fieldsSchema } from '../../../core/contract/extraction.ts';
import type { Calibration } from '../../../core/extraction/calibration/Calibration.ts';
import { calibrate } from '../../../core/extraction/calibration/calibrate.ts';
import type { Judgement } from '../../../scripts/evaluation/judge.ts';
import { observe } from '../../../scripts/evaluation/observe.ts';
import { shownCounts } from './shownCounts.ts';

/** What was read of a generated document, with raw confidence, and how many like it an intake of a thousand brings. */
export interface Weighed {
  readonly judgement: Judgement;
  readonly weight: number;
}

/**
 * The same curves, with their header values counted as people see them: beside its own curve a value may be held down by
 * others of its document (see `calibrate`), which no fit of one field knows, and what is marked doubtful anyway is no error
 * that passes.
 */
export function withShownValues(calibration: Calibration, judged: readonly Weighed[]): Calibration {
  const shown = judged.flatMap(({ judgement, weight }) =>
    observe(asShown(judgement, calibration)).map((each) => ({ ...each, probability: each.confidence, weight })),
  );
  const byCurve = Map.groupBy(shown, ({ target, origin }) => JSON.stringify([target, origin]));
  const curves = calibration.curves.map((curve) => {
    const own = byCurve.get(JSON.stringify([curve.target, curve.origin])) ?? [];
    return 'field' in curve.target ? { ...curve, values: shownCounts(own) } : curve;
  });
  return { ...calibration, curves };
}

function asShown(judgement: Judgement, calibration: Calibration): Judgement {
  const { reading } = judgement;
  const printed = Object.entries(reading.result.fields);
  const fields = fieldsSchema.parse(
    Object.fromEntries(printed.map(([name, value]) => [name, { raw: null, page: null, box: null, ...value }])),
  );
  const sure: Readonly<Partial<Record<string, { readonly confidence: number }>>> = calibrate(
    { fields, lineItems: [] },
    calibration,
  ).fields;
  const shown = printed.map(([name, value]) => [name, { ...value, confidence: sure[name]?.confidence ?? 0 }] as const);
  return { ...judgement, reading: { ...reading, result: { ...reading.result, fields: Object.fromEntries(shown) } } };
}

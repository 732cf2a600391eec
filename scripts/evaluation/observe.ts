import type { CurveTarget, Origin } from '../../core/extraction/calibration/Calibration.ts';
import { originOf } from '../../core/extraction/calibration/calibrate.ts';
import { fieldNames, moneyFields } from '../../core/vocabulary/fieldNames.ts';
import { isHit } from './isHit.ts';
import type { Judgement } from './judge.ts';
import type { FoundCell } from './matchLines.ts';

/** One value read, how sure it was, and whether it is what the truth says. */
export interface Observed {
  readonly target: CurveTarget;
  readonly origin: Origin;
  readonly confidence: number;
  readonly isRight: boolean;
}

/**
 * Every value read that the truth can judge. Where the truth is exhaustive, a value it does not have is wrong; of a paper
 * that is no invoice an exhaustive truth says only what it is, so that every sum read of it is wrong. Else only the fields
 * it says to score are judged.
 */
export function observe({ document, reading, lines, isInvoice }: Judgement): Observed[] {
  const { truth } = document;
  const judged = fieldNames.filter((field) => {
    if (!truth._meta.exhaustive) return truth._score.includes(field);
    return isInvoice || field === 'documentType' || moneyFields.some((money) => money === field);
  });
  const fields = judged.flatMap((field) => {
    const read = reading.result.fields[field];
    return read === undefined ? [] : observed({ field }, read, isHit(field, read.value, truth[field] ?? ''));
  });
  const totals = [
    ...(lines?.right ?? []).flatMap((cell) => observed({ cell: 'lineTotal' }, cell, true)),
    ...(lines?.wrong ?? []).flatMap((cell) => observed({ cell: 'lineTotal' }, cell, false)),
  ];
  const cells = (lines?.cells ?? []).flatMap(({ cell, reading: read, isRight }) =>
    read === null ? [] : observed({ cell }, read, isRight),
  );
  return [...fields, ...totals, ...cells];
}

function observed(target: CurveTarget, { confidence, source }: FoundCell, isRight: boolean): Observed[] {
  const origin = originOf({ source });
  return origin === null ? [] : [{ target, origin, confidence, isRight }];
}

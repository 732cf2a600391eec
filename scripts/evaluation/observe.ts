import type { CurveTarget, Origin } from '../../core/extraction/calibration/Calibration.ts';
import { originOf } from '../../core/extraction/calibration/calibrate.ts';
import { type FieldName, fieldNames, moneyFields } from '../../core/vocabulary/fieldNames.ts';
import { isHit, isSameAmount } from './isHit.ts';
import type { Judgement } from './judge.ts';
import type { FoundCell } from './matchLines.ts';
import type { Truth } from './readPack.ts';

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
    if (read === undefined || isImplied(field, read, truth)) return [];
    return observed({ field }, read, isHit(field, read.value, truth[field] ?? ''));
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

/**
 * True for a value the truth leaves out and what it states makes plain: without a tax the net sum is the gross one, and the
 * currency may follow from the country. Neither right nor wrong.
 */
function isImplied(field: FieldName, { value, source }: FoundCell, truth: Truth): boolean {
  if (truth[field] !== undefined) return false;
  if (field === 'currency') return source === 'derived';
  if (field === 'taxTotal') return isSameAmount(value, 0);
  return (field === 'netTotal' || field === 'duePayable') && isSameAmount(value, truth['grandTotal']);
}

function observed(target: CurveTarget, { confidence, source }: FoundCell, isRight: boolean): Observed[] {
  const origin = originOf({ source });
  return origin === null ? [] : [{ target, origin, confidence, isRight }];
}

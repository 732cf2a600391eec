import { gapMeasureNames, gapMeasures, type GapMeasures } from './gapMeasures.ts';
import type { MeasuredLine } from './MeasuredLine.ts';

const bias = 1.47;
const weights: GapMeasures = {
  advance: 2.4,
  blank: 17.84,
  space: 3.46,
  width: -5.51,
  afterColon: 1.3,
  beforeColon: 1.35,
  afterPoint: -5.8,
  betweenDigits: -0.41,
  beforeClosing: -3.73,
  afterOpening: -4.57,
  besideAt: -2.54,
};

/**
 * Whether a word ends after the character at `index`: a logistic rule over `gapMeasures`. Its weights are fitted to generated
 * receipts and letters by `models/train/gaps/` (see `models/train/README.md`); measured samples never train.
 */
export function isGap(index: number, line: MeasuredLine): boolean {
  const measures = gapMeasures(index, line);
  return measures === null || gapMeasureNames.reduce((sum, name) => sum + weights[name] * measures[name], bias) > 0;
}

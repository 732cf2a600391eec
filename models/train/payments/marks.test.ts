import { describe, expect, it } from 'vitest';
import { type Judged, areaUnderCurve, averagePrecision, cardPrecision } from './marks.ts';

const judged = (
  rows: readonly (readonly [score: number, isFraud: boolean, payer?: number, day?: number])[],
): Judged[] => rows.map(([score, isFraud, payer = 0, day = 0]) => ({ score, isFraud, payer, day }));

describe('marks', () => {
  it('count pairs in the right order, ties half', () => {
    expect(
      areaUnderCurve(
        judged([
          [0.9, true],
          [0.8, false],
          [0.7, true],
          [0.1, false],
        ]),
      ),
    ).toBe(0.75);
    expect(
      areaUnderCurve(
        judged([
          [0.5, true],
          [0.5, false],
        ]),
      ),
    ).toBe(0.5);
  });

  it('average precision over what is gained in recall', () => {
    expect(
      averagePrecision(
        judged([
          [0.9, true],
          [0.8, false],
          [0.7, true],
          [0.1, false],
        ]),
      ),
    ).toBeCloseTo((1 + 2 / 3) / 2, 12);
  });

  it('look at each payer once a day, and no more once found', () => {
    const rows = judged([
      [0.9, true, 1, 1],
      [0.8, true, 1, 1],
      [0.7, false, 2, 1],
      [0.9, true, 1, 2],
      [0.2, true, 3, 2],
    ]);
    expect(cardPrecision(rows, 1)).toBe(1);
    expect(cardPrecision(rows, 2)).toBe(0.5);
  });
});

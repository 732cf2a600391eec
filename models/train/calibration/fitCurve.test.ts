import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curveSchema } from '../../../core/extraction/calibration/Calibration.ts';
import { probabilityAt } from '../../../core/extraction/calibration/calibrate.ts';
import { fitCurve, type Observation } from './fitCurve.ts';

const observation = fc.record({ raw: fc.double({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() });

test('a curve always rises, stays within 0 and 1, and is one the engine takes', () => {
  fc.assert(
    fc.property(fc.array(observation, { minLength: 1, maxLength: 300 }), (observations) => {
      const knots = fitCurve(observations);
      const curve = { target: { field: 'vendor' }, origin: 'printed', knots, values: [] };
      expect(curveSchema.parse(curve).knots).toEqual(knots);
      const shares = [0, 0.2, 0.4, 0.6, 0.8, 1].map((raw) => probabilityAt(knots, raw));
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    }),
  );
});

test('what is said to be sure and is right in half the cases comes out at one half', () => {
  const values = Array.from({ length: 400 }, (_, index): Observation => ({ raw: 0.95, isRight: index % 2 === 0 }));
  expect(probabilityAt(fitCurve(values), 0.95)).toBeCloseTo(0.5, 2);
});

test('a confidence that tells right from wrong keeps telling them apart', () => {
  const values = Array.from({ length: 600 }, (_, index): Observation => {
    const raw = 0.4 + (index % 60) / 100;
    return { raw, isRight: raw > 0.7 };
  });
  const knots = fitCurve(values);
  expect(probabilityAt(knots, 0.45)).toBeLessThan(0.05);
  expect(probabilityAt(knots, 0.95)).toBeGreaterThan(0.95);
});

test('values without an error do not make a certainty', () => {
  const values = Array.from({ length: 60 }, (): Observation => ({ raw: 0.9, isRight: true }));
  expect(probabilityAt(fitCurve(values), 0.9)).toBeLessThan(0.995);
});

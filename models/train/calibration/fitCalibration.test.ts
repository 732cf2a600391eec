import { expect, test } from 'vitest';
import { type Fitted, fitCurves } from './fitCalibration.ts';

function values(origin: Fitted['origin'], count: number, rightOfTen: number): Fitted[] {
  return Array.from({ length: count }, (_, index) => ({
    target: { field: 'vendor' as const },
    origin,
    confidence: 0.9,
    weight: 0.25,
    isRight: index % 10 < rightOfTen,
  }));
}

test('each origin has its own curve, and tells how its values came out', () => {
  const curves = fitCurves([...values('printed', 200, 10), ...values('scanned', 200, 5)]);
  const of = (origin: string) => curves.find((curve) => curve.origin === origin);
  expect(of('printed')?.knots[0]?.[1]).toBeGreaterThan(0.99);
  expect(of('scanned')?.knots[0]?.[1]).toBeCloseTo(0.5, 2);
  expect(of('scanned')?.values).toEqual([{ probability: 0.5, count: 50 }]);
});

test('an origin seldom seen takes the curve of all, a field seldom seen has none', () => {
  const curves = fitCurves([...values('printed', 200, 10), ...values('scanned', 20, 0)]);
  const scanned = curves.find((curve) => curve.origin === 'scanned');
  expect(scanned?.knots[0]?.[1]).toBeCloseTo(200 / 220, 2);
  expect(fitCurves(values('printed', 20, 10))).toEqual([]);
});

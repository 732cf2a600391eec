import { expect, test } from 'vitest';
import type { ThresholdCurve } from '../../../core/contract/thresholds.ts';
import { basisOf, caughtMoney, perDay, placeOf, withinBudget } from './caughtMoney.ts';

const figures = { alerts: 0, alertedMoney: 0, expectedMoney: 0, decided: 0, losses: 0, lossMoney: 0 };
const curve: ThresholdCurve = {
  from: '2026-03-01',
  to: '2026-03-10',
  days: 10,
  documents: 100,
  byFinding: 1,
  whole: { ...figures, alerts: 100, losses: 2, lossMoney: 500 },
  points: [
    { ...figures, threshold: 0.01, alerts: 60, expectedMoney: 90, lossMoney: 500 },
    { ...figures, threshold: 0.1, alerts: 20, expectedMoney: 70, lossMoney: 400 },
    { ...figures, threshold: 0.5, alerts: 5, expectedMoney: 20, lossMoney: 0 },
  ],
  inUse: 0.1,
  ofModel: 0.1,
  version: null,
};

test('a budget of alerts a day finds the lowest threshold that keeps to it', () => {
  expect(withinBudget(curve, 2)).toBe(1);
  expect(withinBudget(curve, 1.9)).toBe(2);
  expect(withinBudget(curve, 100)).toBe(0);
  expect(withinBudget(curve, 0.1)).toBe(2);
});

test('money is what was decided where anything was, else what is expected', () => {
  const [first = figures] = curve.points;
  expect(caughtMoney(first, basisOf(curve))).toBe(500);
  expect(caughtMoney(first, basisOf({ whole: figures }))).toBe(90);
  expect(perDay(first, curve)).toBe(6);
  expect(perDay(first, { days: 0 })).toBe(0);
});

test('a threshold between two points takes the nearer', () => {
  expect([0, 0.06, 0.1, 0.29, 0.31, 1].map((value) => placeOf(curve, value))).toEqual([0, 1, 1, 1, 2, 2]);
});

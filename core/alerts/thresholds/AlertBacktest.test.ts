import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AlertBacktest } from './AlertBacktest.ts';
import { type ScoredHistory, outcomeOf, outcomes, scoredHistory } from './ScoredHistory.ts';
import { thresholdGrid } from './thresholdGrid.ts';

interface Row {
  readonly probability: number;
  readonly euros: number;
  readonly byFinding: boolean;
  readonly outcome: number;
}

function historyOf(rows: readonly Row[]): ScoredHistory {
  const history = scoredHistory(rows.length);
  for (const [at, row] of rows.entries()) {
    history.probability[at] = row.probability;
    history.euros[at] = row.euros;
    history.byFinding[at] = row.byFinding ? 1 : 0;
    history.outcome[at] = row.outcome;
  }
  return history;
}

const row = fc.record({
  probability: fc.oneof(fc.constantFrom(-1, 0, 0.117, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  euros: fc.integer({ min: 0, max: 1_000_000 }),
  byFinding: fc.boolean(),
  outcome: fc.constantFrom(...Object.values(outcomes)),
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0);

test('every threshold answers what counting the documents one by one does', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), fc.constantFrom(0, 0.117, 0.3, 0.5, 1), (rows, threshold) => {
      const alerted = rows.filter(({ byFinding, probability }) => byFinding || probability >= threshold);
      const losses = alerted.filter(({ outcome }) => outcome === outcomes.loss);
      const figures = new AlertBacktest(historyOf(rows)).figuresAt(threshold);
      expect(figures).toMatchObject({
        alerts: alerted.length,
        alertedMoney: sum(alerted.map(({ euros }) => euros)),
        decided: alerted.filter(({ outcome }) => outcome !== outcomes.undecided).length,
        losses: losses.length,
        lossMoney: sum(losses.map(({ euros }) => euros)),
      });
      const expected = sum(alerted.map(({ euros, probability }) => euros * Math.max(0, probability)));
      expect(figures.expectedMoney).toBeCloseTo(expected, 3);
    }),
  );
});

test('a move names the documents between both thresholds, most money first, and no other', () => {
  const rows = [0.05, 0.2, 0.3, 0.4, 0.9, 0.35].map((probability, at) => ({
    probability,
    euros: [1, 20, 500, 40, 9, 60][at] ?? 0,
    byFinding: at === 3,
    outcome: outcomes.undecided,
  }));
  const backtest = new AlertBacktest(historyOf(rows));
  expect(backtest.between(0.5, 0.2)).toEqual([2, 5, 1]);
  expect(backtest.between(0.2, 0.5)).toEqual([2, 5, 1]);
  expect(backtest.between(0.4, 0.4)).toEqual([]);
  expect(backtest.byFinding).toBe(1);
});

test('fraud and blocked duplicates are losses; an error put right says nothing of an alert', () => {
  expect(outcomeOf('confirmed-fraud')).toBe(outcomes.loss);
  expect(outcomeOf('duplicate-blocked')).toBe(outcomes.loss);
  expect(outcomeOf('false-positive')).toBe(outcomes.harmless);
  expect(outcomeOf('no-action')).toBe(outcomes.harmless);
  expect(outcomeOf('error-corrected')).toBe(outcomes.undecided);
  expect(outcomeOf(null)).toBe(outcomes.undecided);
});

test('the thresholds to choose from grow, each once, with those at work among them', () => {
  const grid = thresholdGrid(0.117, 0.5);
  expect(grid).toContain(0.117);
  expect(new Set(grid).size).toBe(grid.length);
  expect([...grid].sort((one, other) => one - other)).toEqual(grid);
  expect([grid[0], grid.at(-1)]).toEqual([0.001, 0.99]);
});

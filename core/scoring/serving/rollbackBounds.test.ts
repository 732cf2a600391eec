import { describe, expect, test } from 'vitest';
import type { DriftRow, ModelHealth } from '../../contract/modelHealth.ts';
import { compareModels } from './compareModels.ts';
import { crossedBounds, isKept, keptDays, rollbackBounds, wilsonUpper } from './rollbackBounds.ts';

type Watched = Parameters<typeof crossedBounds>[0];

function health(changes: Partial<Watched> = {}): Watched {
  return {
    drift: [drift('score', 0.05), drift('amountDeviation', 0.4)],
    quality: { alerted: 40, alertedLosses: 20, losses: 25 },
    months: [{ month: '2026-03', decided: 40, losses: 20, expected: 18 }],
    ...changes,
  };
}

function drift(name: string, index: number, verdict: DriftRow['verdict'] = 'moved'): DriftRow {
  return { name, index, values: 500, verdict, unknownThen: null, unknownNow: null };
}

const crossed = (changes: Partial<Watched>) => crossedBounds(health(changes)).map(({ what }) => what);

describe('a champion', () => {
  test('that holds up crosses nothing, though a feature has moved', () => {
    expect(crossed({})).toEqual([]);
  });

  test('whose score has another spread has drifted; too few documents say nothing', () => {
    expect(crossed({ drift: [drift('score', 0.25)] })).toEqual(['drift']);
    expect(crossed({ drift: [drift('score', 3, 'too-few')] })).toEqual([]);
    expect(crossed({ drift: null })).toEqual([]);
  });

  test('without a spread of its score has drifted where a quarter of its features have', () => {
    expect(crossed({ drift: driftOf({ shifted: 1 }) })).toEqual([]);
    expect(crossed({ drift: driftOf({ shifted: 2 }) })).toEqual(['drift']);
  });

  test('of whose alerts hardly any was right is imprecise, once enough are decided', () => {
    expect(crossed({ quality: qualityOf(29, 0) })).toEqual([]);
    expect(crossed({ quality: qualityOf(60, 1) })).toEqual(['precision']);
    expect(crossed({ quality: qualityOf(60, 3) })).toEqual([]);
    expect(wilsonUpper(1, 60)).toBeLessThan(rollbackBounds.precision.atMost);
    expect(wilsonUpper(3, 60)).toBeGreaterThan(rollbackBounds.precision.atMost);
  });

  test('whose losses are three deviations from those promised is not calibrated, months taken together', () => {
    // 20 of 100 expected: a deviation is √(20 × 0.8) = 4.
    expect(crossed({ months: monthsOf(30) })).toEqual([]);
    expect(crossed({ months: monthsOf(32) })).toEqual(['calibration']);
    expect(crossedBounds(health({ months: monthsOf(36) }))[0]?.value).toBeCloseTo(4, 9);
    expect(crossed({ months: [{ month: '2026-03', decided: 20, losses: 20, expected: 1 }] })).toEqual([]);
  });
});

test('a champion kept in spite of bounds is left alone until it crosses another one, or 90 days have passed', () => {
  const at = '2026-03-02T09:00:00.000Z';
  const kept = { bounds: ['drift' as const], at };
  const now = Date.parse(at) + (keptDays - 1) * 86_400_000;
  const [drifted] = crossedBounds(health({ drift: [drift('score', 0.3)] }));
  if (drifted === undefined) throw new Error('It has drifted');
  expect(isKept(null, [drifted], now)).toBe(false);
  expect(isKept(kept, [drifted], now)).toBe(true);
  expect(isKept(kept, [drifted, { ...drifted, what: 'precision' }], now)).toBe(false);
  expect(isKept(kept, [drifted], now + 86_400_000)).toBe(false);
});

test('alerts gained and lost are those one model opens alone; marks leave out what was learned from', () => {
  const rows = [
    row(1, 1, 1, true),
    row(2, 1, -1, false),
    row(3, -1, 2, true),
    row(4, -2, -2, false),
    row(5, -1, 1, null),
  ];
  const found = compareModels(rows, { learnedUpTo: 1 });
  expect(found).toMatchObject({
    documents: 5,
    both: 1,
    gained: { alerts: 2, euros: 800, losses: 1 },
    lost: { alerts: 1, euros: 200, losses: 0 },
    marks: { cases: 3, losses: 1, k: 1, champion: { precision: 0 }, challenger: { precision: 1, averagePrecision: 1 } },
  });
  expect(compareModels(rows, { learnedUpTo: 5 }).marks).toBeNull();
});

function driftOf({ shifted }: { readonly shifted: number }): DriftRow[] {
  return Array.from({ length: 8 }, (_, at) => drift(`feature${at}`, at < shifted ? 0.3 : 0.05));
}

function qualityOf(alerted: number, alertedLosses: number): ModelHealth['quality'] {
  return { alerted, alertedLosses, losses: alertedLosses };
}

function monthsOf(losses: number): Watched['months'] {
  return ['2026-02', '2026-03'].map((month) => ({ month, decided: 50, losses: losses / 2, expected: 10 }));
}

function row(seq: number, champion: number, challenger: number, isLoss: boolean | null) {
  return {
    seq,
    champion: { score: champion, isAlert: champion > 0 },
    challenger: { score: challenger, isAlert: challenger > 0 },
    euros: 100 * seq,
    isLoss,
  };
}

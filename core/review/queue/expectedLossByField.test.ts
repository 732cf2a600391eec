import { expect, test } from 'vitest';
import type { StoredField } from '../../contract/extraction.ts';
import { expectedLossByField } from './expectedLoss.ts';

function read(value: string, confidence: number, source: StoredField['source'] = 'ocr'): StoredField {
  return { value, raw: value, page: 1, box: null, confidence, source, by: 'flow', at: '2026-03-01T10:00:00.000Z' };
}

const none = new Set<never>();

test('fields stand in order of the money at stake, not of doubt alone', () => {
  const fields = {
    grandTotal: read('10000.00', 0.9),
    address: read('1 Road', 0.1),
    iban: read('DE1', 0.8),
    currency: read('EUR', 1),
  };
  const losses = expectedLossByField(fields, none, none);
  expect(losses.iban).toBeCloseTo(2000);
  expect(losses.grandTotal).toBeCloseTo(1000);
  expect(losses.address).toBeCloseTo(180);
  expect(losses).not.toHaveProperty('currency');
});

test('a failed check makes a sure value doubtful, and a person settles it', () => {
  const sure = { grandTotal: read('1000.00', 1), currency: read('EUR', 1) };
  expect(expectedLossByField(sure, none, new Set(['grandTotal'] as const)).grandTotal).toBe(500);
  const decided = { ...sure, grandTotal: read('1000.00', 1, 'analyst') };
  expect(expectedLossByField(decided, none, new Set(['grandTotal'] as const))).not.toHaveProperty('grandTotal');
});

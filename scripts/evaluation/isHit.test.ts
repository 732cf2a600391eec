import { expect, test } from 'vitest';
import { isHit } from './isHit.ts';

test('money within half a cent counts, one cent off does not', () => {
  expect(isHit('grandTotal', '100.00', 100)).toBe(true);
  expect(isHit('grandTotal', '100.01', 100)).toBe(false);
  expect(isHit('grandTotal', undefined, 100)).toBe(false);
});

test('names are compared without case, punctuation and spaces, dates exactly', () => {
  expect(isHit('vendor', 'Bei Spiel GmbH', 'BEI-SPIEL GMBH')).toBe(true);
  expect(isHit('vendor', 'Bei Spiel', 'Bei Spiel GmbH')).toBe(false);
  expect(isHit('issueDate', '2026-03-04', '2026-04-03')).toBe(false);
});

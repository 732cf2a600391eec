import { expect, test } from 'vitest';
import { estimateTimeLeft } from './estimateTimeLeft.ts';

test('counts what waits whole and what is at work half, side by side', () => {
  expect(estimateTimeLeft({ waiting: 10, working: 2, recentMs: [1000, 3000], lanes: 2 })).toBe(11_000);
  expect(estimateTimeLeft({ waiting: 0, working: 1, recentMs: [1000], lanes: 4 })).toBe(500);
});

test('is unknown when nothing is left, or nothing was done yet', () => {
  expect(estimateTimeLeft({ waiting: 0, working: 0, recentMs: [1000], lanes: 2 })).toBeNull();
  expect(estimateTimeLeft({ waiting: 3, working: 0, recentMs: [], lanes: 2 })).toBeNull();
});

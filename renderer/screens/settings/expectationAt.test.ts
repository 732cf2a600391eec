import { expect, test } from 'vitest';
import { expectationAt, roundedPerThousand } from './expectationAt.ts';

const steps = Array.from({ length: 101 }, (_, percent) => ({
  wrongPerThousand: 100 - percent,
  lookShare: percent / 100,
}));

test('a threshold finds its own step, also where it is no exact fraction', () => {
  expect(expectationAt(steps, 0.29)).toEqual({ wrongPerThousand: 71, lookShare: 0.29 });
  expect(expectationAt(steps, 0)).toEqual(steps[0]);
  expect(expectationAt(steps, 1)).toEqual(steps[100]);
  expect(() => expectationAt(steps, 1.2)).toThrow(RangeError);
});

test('many wrong values are said in whole numbers, few in tenths', () => {
  expect([137.46, 12.51, 9.96, 0.34, 0].map(roundedPerThousand)).toEqual([137, 13, 10, 0.3, 0]);
});

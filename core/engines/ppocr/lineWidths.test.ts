import { expect, test } from 'vitest';
import { isSample, sufficientWidth, type SampleLine } from './lineWidths.ts';

const line = (length: number, height: number) => ({
  origin: { x: 0, y: 0 },
  along: { x: length, y: 0 },
  down: { x: 0, y: height },
});
const sample = (height: number, advance: number | null): SampleLine => ({ box: line(300, height), advance });

test('wide-set lines are narrowed, by three tenths at most; others stay as they are', () => {
  expect(sufficientWidth(line(400, 40), [sample(40, 20), sample(42, 20)])).toBeCloseTo(0.8);
  expect(sufficientWidth(line(400, 40), [sample(40, 40)])).toBe(0.7);
  expect(sufficientWidth(line(400, 40), [sample(40, 15)])).toBe(1);
});

test('only lines of the same height tell, and the narrower of their fonts', () => {
  expect(sufficientWidth(line(400, 40), [sample(80, 60), sample(40, null)])).toBe(1);
  expect(sufficientWidth(line(400, 40), [sample(40, 24), sample(40, 15), sample(40, 14), sample(40, 24)])).toBe(1);
  expect(sufficientWidth(line(40, 400), [sample(40, 20)])).toBeCloseTo(0.8);
});

test('a short page is read at full width, of a long one a sample', () => {
  expect(Array.from({ length: 9 }, (_, index) => isSample(index, 9))).toEqual(Array(9).fill(true));
  expect(Array.from({ length: 14 }, (_, index) => index).filter((index) => isSample(index, 14))).toEqual([0, 6, 12]);
});

import { expect, test } from 'vitest';
import { doubled } from './doubled.ts';

test('a plain picture stays plain, an edge becomes a slope at its place', () => {
  const plain = doubled({ width: 3, height: 2, pixels: new Uint8Array(6).fill(90) });
  expect(plain).toEqual({ width: 6, height: 4, pixels: new Uint8Array(24).fill(90) });
  const edge = doubled({ width: 2, height: 2, pixels: Uint8Array.from([0, 200, 0, 200]) });
  expect([...edge.pixels.subarray(0, 4)]).toEqual([0, 50, 150, 200]);
  const step = doubled({ width: 1, height: 2, pixels: Uint8Array.from([0, 200]) });
  expect([...step.pixels]).toEqual([0, 0, 50, 50, 150, 150, 200, 200]);
});

import { expect, test } from 'vitest';
import { hashDistance } from '../vocabulary/hashDistance.ts';
import { hashSide, pageHash } from './pageHash.ts';

/** Bars of a width each, as lines of print are at this size. */
function bars(widths: readonly number[], shade = 60): Uint8Array {
  const grey = new Uint8Array(hashSide * hashSide).fill(250);
  widths.forEach((width, at) => grey.fill(shade, (at * 2 + 3) * hashSide + 3, (at * 2 + 3) * hashSide + 3 + width));
  return grey;
}

const widths = [8, 20, 14, 5, 24, 24, 22, 24, 9, 12, 4];

test('a fainter print of a page has its hash, another page has another', () => {
  const hash = pageHash(bars(widths)) ?? '';
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(hashDistance(hash, pageHash(bars(widths, 140)) ?? '')).toBeLessThanOrEqual(2);
  expect(hashDistance(hash, pageHash(bars(widths.toReversed())) ?? '')).toBeGreaterThan(12);
});

test('a blank page has no hash', () => {
  expect(pageHash(new Uint8Array(hashSide * hashSide).fill(251))).toBeNull();
});

test('the distance counts bits', () => {
  expect(hashDistance('0000000000000000', '0000000000000000')).toBe(0);
  expect(hashDistance('f000000000000001', '0000000000000000')).toBe(5);
  expect(hashDistance('ffffffffffffffff', '0000000000000000')).toBe(64);
});

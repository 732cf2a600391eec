import type { Box } from '../vocabulary/box.ts';
import type { GreyRaster } from './GreyRaster.ts';
import { inkBlobs } from './inkBlobs.ts';

/** Parts of a word's height: what accents of capitals stand out of its box, and what a mark and the gap under it reach at most. */
const reach = 0.35;
const tallestMark = 0.4;
const widestGap = 0.3;
/** A letter under a mark is at least so tall, in heights of the word; two dots above one another are a colon. */
const leastLetter = 0.3;
/** A mark has at least this part of the square of the word's height in pixels: less is a speck. */
const leastInk = 0.003;

/** What stands apart above letters: the dots of two of them, and combining marks, diaeresis and double acute as two. */
const marks: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['j', 1],
  ['\u0300', 1],
  ['\u0301', 1],
  ['\u0302', 1],
  ['\u0303', 1],
  ['\u0304', 1],
  ['\u0306', 1],
  ['\u0307', 1],
  ['\u0308', 2],
  ['\u030A', 1],
  ['\u030B', 2],
  ['\u030C', 1],
]);

/** How many marks its letters are printed with above them: accents, the dots of i and j, two for a diaeresis. */
export function marksOf(text: string): number {
  // An accent takes the place of the dot of an i.
  const letters = text.normalize('NFD').replaceAll(/i(?=[\u0300-\u030C])/gu, 'I');
  return Array.from(letters).reduce((sum, character) => sum + (marks.get(character) ?? 0), 0);
}

/**
 * How many marks stand apart above the letters of a word: pieces of ink that lie over a taller piece. What touches its letter
 * is not counted, so that there may be more than are found, hardly ever fewer.
 */
export function marksAbove(raster: GreyRaster, word: Box): number {
  const height = word.bottom - word.top;
  const blobs = inkBlobs(raster, { ...word, top: word.top - reach * height });
  const letters = blobs.filter((blob) => blob.bottom - blob.top >= leastLetter * height);
  return blobs.filter((blob) => {
    const isSmall = blob.bottom - blob.top < tallestMark * height && blob.pixels >= leastInk * height * height;
    return isSmall && !blob.touchesTop && letters.some((letter) => isOver(blob, letter, height));
  }).length;
}

function isOver(mark: Box, letter: Box, height: number): boolean {
  const gap = letter.top - mark.bottom;
  const shared = Math.min(mark.right, letter.right) - Math.max(mark.left, letter.left);
  return gap >= -1 && gap <= widestGap * height && shared > 0.5 * (mark.right - mark.left);
}

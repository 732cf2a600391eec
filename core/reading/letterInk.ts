import type { Box } from '../vocabulary/box.ts';
import type { GreyRaster } from './GreyRaster.ts';
import { type InkBlob, inkBlobs } from './inkBlobs.ts';
import { type MarkKind, markKind } from './markKind.ts';

/** A mark above a letter. */
export interface PrintedMark {
  readonly kind: MarkKind;
  /** Which of the word's pieces of ink as tall as letters it stands over, from the left. */
  readonly letter: number;
}

/** What a word's picture shows of its letters, apart from what was read. */
export interface LetterInk {
  /** Pieces as tall as letters: fewer than letters where these touch. */
  readonly letters: number;
  /** What stands apart above them, from the left: dots of i and j, accents. What touches its letter is not among it. */
  readonly above: readonly PrintedMark[];
  /** Which of the pieces reach below the line the others stand on. */
  readonly below: readonly number[];
}

/** Parts of a word's height: what accents of capitals stand out of its box, and what a mark and the gap under it reach at most. */
const reach = 0.35;
const tallestMark = 0.4;
const widestGap = 0.25;
/** A mark is no wider than this: what is wider is a rule. Tildes reach half a height. */
const widestMark = 0.55;
/** A mark begins no lower than this below the tallest letter, in heights of the word: what does is the upper part of a broken a. */
const lowestTop = 0.15;
/** A letter is at least so tall, in heights of the word; two dots above one another are a colon. */
const leastLetter = 0.3;
/** A mark has at least this part of the square of the word's height in pixels: less is a speck. */
const leastInk = 0.003;
/** The two dots of a diaeresis stand no farther apart than this, from left to left, in heights of the word. */
const farthestDots = 0.5;
/** What goes below the line goes so far, in heights of the word; g and ç reach .2 and more, round letters .02. */
const leastDescent = 0.15;
/** Fewer letters than this do not show the line they stand on. */
const fewestOnLine = 3;

/** What stands above and below the letters of a word, from its pixels. */
export function letterInk(raster: GreyRaster, word: Box): LetterInk {
  const height = word.bottom - word.top;
  const blobs = inkBlobs(raster, { ...word, top: word.top - reach * height });
  const letters = blobs.filter((blob) => blob.bottom - blob.top >= leastLetter * height).sort(fromLeft);
  const lowest = Math.min(...letters.map(({ top }) => top)) + lowestTop * height;
  const marks = blobs.filter((blob) => blob.top <= lowest && isMark(blob, height)).sort(fromLeft);
  const above = marks.flatMap((mark): readonly (PrintedMark & { readonly left: number })[] => {
    const letter = letters.findIndex((blob) => isOver(mark, blob, height));
    return letter < 0 ? [] : [{ kind: markKind(raster, mark), letter, left: mark.left }];
  });
  return { letters: letters.length, above: withDiaereses(above, height), below: belowLine(letters, height) };
}

const fromLeft = (a: Box, b: Box): number => a.left - b.left;

function isMark(blob: InkBlob, height: number): boolean {
  const isSmall = blob.bottom - blob.top < tallestMark * height && blob.right - blob.left <= widestMark * height;
  return isSmall && !blob.touchesTop && blob.pixels >= leastInk * height * height;
}

function isOver(mark: Box, letter: Box, height: number): boolean {
  const gap = letter.top - mark.bottom;
  const shared = Math.min(mark.right, letter.right) - Math.max(mark.left, letter.left);
  const narrower = Math.min(mark.right - mark.left, letter.right - letter.left);
  return gap >= 1 && gap <= widestGap * height && shared > 0.5 * narrower;
}

/** Two dots side by side over one letter are one mark. */
function withDiaereses(
  marks: readonly (PrintedMark & { readonly left: number })[],
  height: number,
): readonly PrintedMark[] {
  const joined: PrintedMark[] = [];
  for (let at = 0; at < marks.length; at += 1) {
    const [mark, next] = [marks[at], marks[at + 1]];
    if (mark === undefined) continue;
    const isPair =
      mark.kind === 'dot' &&
      next?.kind === 'dot' &&
      next.letter === mark.letter &&
      next.left - mark.left <= farthestDots * height;
    joined.push({ kind: isPair ? 'diaeresis' : mark.kind, letter: mark.letter });
    if (isPair) at += 1;
  }
  return joined;
}

function belowLine(letters: readonly Box[], height: number): readonly number[] {
  const feet = letters.map(({ bottom }) => bottom).sort((a, b) => a - b);
  const line = feet[Math.floor((feet.length - 1) / 2)];
  if (line === undefined || feet.length < fewestOnLine) return [];
  return letters.flatMap(({ bottom }, at) => (bottom > line + leastDescent * height ? [at] : []));
}

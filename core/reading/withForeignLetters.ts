import type { Box } from '../vocabulary/box.ts';
import type { OcrWord } from './OcrEngine.ts';
import { sharePlace } from './sharePlace.ts';

/** Letters that do not come apart into a plain letter and an accent, and currency signs beyond the dollar. */
const unlike = /^[ßẞłŁœŒæÆøØ€£¥]$/u;
const special = /[^\p{ASCII}]/u;
const sign = /^[€£¥]$/u;
const amount = /^\p{Sc}?[-+]?\d[\d.,]*$/u;
/** Words that differ in more than this part of their characters, accents aside, are not the same word. */
const mostDifferent = 0.34;
/** A sign farther from its amount than this many heights is none. */
const signDistance = 2;

/**
 * Words of a recogniser that lacks letters, with those letters and currency signs put in from another that knows the page's
 * languages, letter for letter: digits and all else stay as they were. The less sure of both speaks for a word so mended.
 */
export function withForeignLetters(words: readonly OcrWord[], others: readonly OcrWord[]): readonly OcrWord[] {
  const rich = others.filter(({ text }) => special.test(text));
  const mended = words.map((word) => {
    const other = rich.find(({ box }) => sharePlace(word.box, box));
    return other === undefined ? word : mendedBy(word, other);
  });
  const signs = rich.filter(({ text, box }) => sign.test(text) && isFree(box, words) && isBesideAmount(box, words));
  return [...mended, ...signs];
}

function mendedBy(word: OcrWord, other: OcrWord): OcrWord {
  const text = mendedText(word.text.normalize('NFC'), other.text.normalize('NFC'));
  if (text === word.text) return word;
  const box = text.length > word.text.length ? hull(word.box, other.box) : word.box;
  return { text, box, confidence: Math.min(word.confidence, other.confidence) };
}

/** `plain` with the special characters of `rich` that stand where it has their like, or a sign before or after it. */
export function mendedText(plain: string, rich: string): string {
  const pairs = alignedPairs(Array.from(plain), Array.from(rich));
  const different = pairs.filter(([from, to]) => !isAlike(from, to)).length;
  if (different > mostDifferent * pairs.length) return plain;
  const mended = pairs.map(([from, to], index) => {
    const isEdge = index === 0 || index === pairs.length - 1;
    const isLost = from === '' && sign.test(to) && isEdge;
    return special.test(to) && (isLost || (from !== '' && isAlike(from, to))) ? to : from;
  });
  return mended.join('');
}

/** The part of two words' letters, aligned as well as can be, that differ, accents aside. */
export function unlikeShare(one: string, other: string): number {
  const pairs = alignedPairs(Array.from(one.normalize('NFC')), Array.from(other.normalize('NFC')));
  return pairs.filter(([from, to]) => folded(from) !== folded(to)).length / Math.max(1, pairs.length);
}

/** Whether the second may be what is printed where the first was read; '' is nothing. */
function isAlike(from: string, to: string): boolean {
  if (from === '') return sign.test(to);
  // Where ss was read ss is printed: ß looks like B or f.
  const mayHide = unlike.test(to) && /[^\d.,]/u.test(from) && !(to === 'ß' && folded(from) === 's');
  return mayHide || folded(from) === folded(to);
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

type Pair = readonly [from: string, to: string];

/** Both texts character by character with the fewest unlike pairs (Needleman and Wunsch 1970); '' where one has none. */
function alignedPairs(from: readonly string[], to: readonly string[]): readonly Pair[] {
  const cost = costsOf(from, to);
  const at = (row: number, column: number): number => cost[row]?.[column] ?? Infinity;
  const pairs: Pair[] = [];
  let [row, column] = [from.length, to.length];
  while (row > 0 || column > 0) {
    const [one = '', other = ''] = [from[row - 1], to[column - 1]];
    const isPair = row > 0 && column > 0 && at(row, column) === at(row - 1, column - 1) + pairCost(one, other);
    const isDropped = !isPair && row > 0 && at(row, column) === at(row - 1, column) + 1;
    pairs.push(isPair ? [one, other] : isDropped ? [one, ''] : ['', other]);
    if (isPair || isDropped) row -= 1;
    if (!isDropped) column -= 1;
  }
  return pairs.reverse();
}

function pairCost(from: string, to: string): number {
  if (folded(from) === folded(to)) return 0;
  return isAlike(from, to) ? 0.5 : 1;
}

/** Least cost of aligning the first `row` characters of one with the first `column` of the other. */
function costsOf(from: readonly string[], to: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  from.forEach((one, row) => {
    const above = rows[row] ?? [];
    const next = [row + 1];
    to.forEach((other, column) => {
      const paired = (above[column] ?? 0) + pairCost(one, other);
      next.push(Math.min(paired, (above[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    });
    rows.push(next);
  });
  return rows;
}

function isFree(box: Box, words: readonly OcrWord[]): boolean {
  return !words.some((word) => sharePlace(box, word.box));
}

/** Whether an amount stands within two heights to the left or right of a place. */
export function isBesideAmount(box: Box, words: readonly OcrWord[]): boolean {
  const reach = signDistance * (box.bottom - box.top);
  const wider = { ...box, left: box.left - reach, right: box.right + reach };
  return words.some(({ text, box: place }) => {
    const touches = place.left < wider.right && place.right > wider.left;
    const isLevel = place.top < box.bottom && place.bottom > box.top;
    return touches && isLevel && amount.test(text);
  });
}

function hull(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

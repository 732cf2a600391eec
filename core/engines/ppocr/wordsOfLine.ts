import type { OcrWord } from '../../reading/OcrEngine.ts';
import { blankColumns } from './blankColumns.ts';
import { likeliestSpelling } from './likeliestSpelling.ts';
import { stripHeight, type LineStrip } from './lineStrip.ts';
import { pointAt } from './Quad.ts';
import type { ReadCharacter } from './readCharacters.ts';

/** Columns of the strip a time step of the recogniser covers. */
const columnsPerStep = 8;

/** A line's characters and what was measured of them, in columns of the strip. */
interface MeasuredLine {
  readonly characters: readonly ReadCharacter[];
  readonly centres: readonly number[];
  /** Median distance between neighbouring characters. */
  readonly usual: number;
  readonly blank: Uint8Array;
}

/**
 * The words of one line. The recogniser loses most spaces to the blank: a gap is decided by a linear rule fitted to
 * receipts, from how likely a space was all the same, how far apart the characters stand, how many blank columns part them
 * and what is usual between such characters.
 */
export function wordsOfLine(characters: readonly ReadCharacter[], strip: LineStrip): readonly OcrWord[] {
  const blank = blankColumns(strip);
  const centres = characters.map(({ step }) => (step + 0.5) * columnsPerStep);
  const usual = medianAdvance(centres);
  const words: OcrWord[] = [];
  let start = 0;
  characters.forEach((_, index) => {
    if (!isGap(index, { characters, centres, usual, blank })) return;
    words.push(wordOf(characters.slice(start, index + 1), centres.slice(start, index + 1), usual, strip, blank));
    start = index + 1;
  });
  return words;
}

/** What the characters on both sides of a place say for a gap (above 0) or against it, in the units of the rule below. */
const customs: readonly (readonly [around: RegExp, weight: number])[] = [
  [/:\|/u, 2],
  [/\|:/u, 1.5],
  [/\d[.,]\|\d/u, -2.5],
  [/\d\|\d/u, -1.5],
  [/\|[)\]]/u, -2],
  [/[([]\|/u, -2],
  [/@\||\|@/u, -2],
  [/·\||\|·/u, 2],
];

function customOf(around: string): number {
  return customs.reduce((sum, [pattern, weight]) => sum + (pattern.test(around) ? weight : 0), 0);
}

/** Whether a word ends after the character at `index`. */
function isGap(index: number, { characters, centres, usual, blank }: MeasuredLine): boolean {
  const next = characters[index + 1];
  if (next === undefined) return true;
  const [from, to] = [centres[index] ?? 0, centres[index + 1] ?? 0];
  const ink = longestBlank(blank, from, to) / stripHeight;
  const measured = (2.7 * (to - from)) / usual + 6.4 * ink + 2.45 * Math.log10(next.spaceBefore + 1e-4);
  const before = `${characters[index - 1]?.text ?? ''}${characters[index]?.text ?? ''}`;
  return measured + (2 * usual) / stripHeight + customOf(`${before}|${next.text}`) - 3.3 > 0;
}

function medianAdvance(centres: readonly number[]): number {
  const advances = centres.slice(1).map((centre, index) => centre - (centres[index] ?? 0));
  advances.sort((a, b) => a - b);
  return Math.max(columnsPerStep, advances[advances.length >> 1] ?? columnsPerStep * 2);
}

function longestBlank(blank: Uint8Array, from: number, to: number): number {
  let longest = 0;
  let run = 0;
  for (let column = Math.round(from); column < Math.round(to); column += 1) {
    run = blank[column] === 1 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function wordOf(
  characters: readonly ReadCharacter[],
  centres: readonly number[],
  usual: number,
  strip: LineStrip,
  blank: Uint8Array,
): OcrWord {
  const from = edge(blank, centres[0] ?? 0, -1, usual);
  const to = edge(blank, centres.at(-1) ?? 0, 1, usual) + 1;
  const left = Math.max(0, from) / strip.shown;
  const right = Math.min(strip.shown, to) / strip.shown;
  const spelling = likeliestSpelling(characters);
  const text = spelling.map((character) => character.text).join('');
  const confidence = spelling.reduce((product, { likelihood }) => product * likelihood, 1);
  return { text, confidence, box: boxOf(strip, left, right) };
}

/** The outermost inked column of a character, looking outwards from its middle. */
function edge(blank: Uint8Array, centre: number, direction: -1 | 1, usual: number): number {
  const start = Math.round(centre);
  let last = start;
  for (let away = 0; away <= usual; away += 1) {
    const column = start + direction * away;
    if (blank[column] === undefined) break;
    if (blank[column] === 0) last = column;
    else if (Math.abs(column - last) > usual / 4 && away > usual / 2) break;
  }
  return last === start ? start + (direction * usual) / 2 : last;
}

/** The upright box around a part of the line, without the margin detection leaves above and below. */
function boxOf({ quad }: LineStrip, left: number, right: number): OcrWord['box'] {
  const margin = 0.12;
  const corners = [left, right].flatMap((u) => [pointAt(quad, u, margin), pointAt(quad, u, 1 - margin)]);
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

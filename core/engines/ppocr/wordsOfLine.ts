import type { OcrWord } from '../../reading/OcrEngine.ts';
import { hasUnreadInk } from './hasUnreadInk.ts';
import { isGap } from './isGap.ts';
import { likeliestSpelling } from './likeliestSpelling.ts';
import type { LineStrip } from './lineStrip.ts';
import type { MeasuredLine } from './MeasuredLine.ts';
import { pointAt } from './Quad.ts';

/** The words of one line. The recogniser loses most spaces to the blank: `isGap` finds them again. */
export function wordsOfLine(line: MeasuredLine, strip: LineStrip): readonly OcrWord[] {
  const words: OcrWord[] = [];
  let start = 0;
  line.characters.forEach((_, index) => {
    if (!isGap(index, line)) return;
    const word = wordOf(start, index, line, strip);
    words.push(hasUnreadInk(word.text, start, index, line) ? { ...word, hasUnreadInk: true } : word);
    start = index + 1;
  });
  return words;
}

/** The word of the characters from `first` to `last`. */
function wordOf(first: number, last: number, line: MeasuredLine, strip: LineStrip): OcrWord {
  const { centres, usual, blank } = line;
  const from = edge(blank, centres[first] ?? 0, -1, usual);
  const to = edge(blank, centres[last] ?? 0, 1, usual) + 1;
  const left = Math.max(0, from) / strip.shown;
  const right = Math.min(strip.shown, to) / strip.shown;
  const spelling = likeliestSpelling(line.characters.slice(first, last + 1));
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

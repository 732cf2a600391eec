import type { Word } from '../contract/reading.ts';
import type { Box } from '../vocabulary/box.ts';
import type { PlacedWord } from './wordsOfRuns.ts';

interface Line {
  readonly words: PlacedWord[];
  /** The vertical band the line's words share, kept from the word that opened it. */
  readonly top: number;
  readonly bottom: number;
}

/** Words share a line where their bands overlap by at least this part of the lower one… */
const sharedBand = 0.5;
/** …and neither is this many times as tall as the other: a headline does not swallow the small print beside it. */
const tallestRatio = 2.5;
/** Dashes, dots and rules read as dashes are low by nature; their height says nothing. */
const mark = /^[\p{P}\p{S}]+$/u;

/** Words as visual lines from top to bottom, each from left to right, across the whole width of the page. */
export function inReadingOrder(words: readonly PlacedWord[]): readonly Word[] {
  const lines: Line[] = [];
  const byHeight = [...words].sort((a, b) => middle(a.box) - middle(b.box) || a.box.left - b.box.left);
  for (const word of byHeight) {
    const line = bestLine(lines, word);
    if (line) line.words.push(word);
    else lines.push({ words: [word], top: word.box.top, bottom: word.box.bottom });
  }
  lines.sort((a, b) => a.top + a.bottom - (b.top + b.bottom));
  return lines.flatMap((line, index) =>
    line.words
      .sort((a, b) => a.box.left - b.box.left)
      .map(({ text, box, confidence }) => ({ text, box, confidence, line: index })),
  );
}

function middle(box: Box): number {
  return (box.top + box.bottom) / 2;
}

/** Lines come in order of height, so only the last few can still share a band with the next word. */
function bestLine(lines: readonly Line[], word: PlacedWord): Line | null {
  let best: Line | null = null;
  let bestShare = sharedBand;
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - 8); index -= 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const share = shareOf(line, word);
    if (share >= bestShare) {
      best = line;
      bestShare = share;
    }
  }
  return best;
}

function shareOf(line: Line, { text, box }: PlacedWord): number {
  const lineHeight = line.bottom - line.top;
  const height = box.bottom - box.top;
  const smaller = Math.min(lineHeight, height);
  if (smaller <= 0) return 0;
  const ratio = Math.max(lineHeight, height) / smaller;
  if (ratio > tallestRatio && !mark.test(text)) return 0;
  return (Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top)) / smaller;
}

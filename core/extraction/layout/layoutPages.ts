import type { PageReading, Word } from '../../contract/reading.ts';
import { boxAround, type Box } from '../../vocabulary/box.ts';
import type { Layout, Row, Segment, Token } from './Layout.ts';
import { joinDecimals } from './joinDecimals.ts';
import { splitLine } from './splitLine.ts';
import { splitWord } from './splitWord.ts';

/** A gap wider than this many letter heights and this many letter widths separates cells. */
const cellGap = { heights: 0.95, widths: 1.6 };
/** Dots that lead the eye from a label to its value. */
const leader = /^[.·…_]{3,}$/u;

/** Rows and segments of the pages' words; blank pages and pages of embedded XML carry none. */
export function layoutPages(pages: readonly PageReading[]): Layout {
  const rows: Row[] = [];
  for (const page of pages) {
    if (page.source !== 'text-layer' && page.source !== 'ocr') continue;
    for (const words of wordsByLine(page.words)) {
      addRow(rows, page, page.source, page.source === 'ocr' ? joinDecimals(words) : words);
    }
  }
  return {
    pages: pages.map(({ number, width, height }) => ({ number, width, height })),
    rows,
    segments: rows.flatMap((row) => row.segments),
  };
}

function wordsByLine(words: readonly Word[]): Word[][] {
  const lines = new Map<number, Word[]>();
  for (const word of words) {
    if (word.text.trim() === '') continue;
    const line = lines.get(word.line);
    if (line === undefined) lines.set(word.line, [word]);
    else line.push(word);
  }
  return [...lines.values()].flatMap(splitLine).sort((a, b) => middle(a) - middle(b));
}

function middle(words: readonly Word[]): number {
  return words.reduce((sum, { box }) => sum + box.top + box.bottom, 0) / (2 * words.length);
}

function addRow(rows: Row[], page: PageReading, source: Segment['source'], words: readonly Word[]): void {
  const index = rows.length;
  const segments = cells(words).map(({ words: cell, isLed }, place): Segment => {
    const tokens = cell.flatMap(splitWord);
    const box = boxOf(tokens);
    return {
      page: page.number,
      source,
      row: index,
      place,
      tokens,
      text: textOf(tokens),
      box,
      height: letterHeight(cell),
      ...(isLed && { isLed }),
    };
  });
  if (segments.length > 0) rows.push({ page: page.number, index, segments, box: boxOf(segments) });
}

interface Cell {
  readonly words: Word[];
  readonly isLed: boolean;
}

function cells(words: readonly Word[]): Cell[] {
  const found: Cell[] = [];
  const width = letterWidth(words);
  let right = Number.NEGATIVE_INFINITY;
  let isLed = false;
  for (const word of words) {
    if (leader.test(word.text)) {
      isLed = found.length > 0;
      continue;
    }
    const gap = Math.max(cellGap.heights * (word.box.bottom - word.box.top), cellGap.widths * width);
    const last = found.at(-1);
    if (last === undefined || isLed || word.box.left - right > gap) found.push({ words: [word], isLed });
    else last.words.push(word);
    isLed = false;
    right = Math.max(right, word.box.right);
  }
  return found;
}

/** Typewriter and till letters stand wide apart: one blank is as wide as a letter. */
function letterWidth(words: readonly Word[]): number {
  const widths = words.map(({ box, text }) => (box.right - box.left) / text.length).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

function letterHeight(words: readonly Word[]): number {
  const heights = words.map(({ box }) => box.bottom - box.top).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 1;
}

/** The box around things that have one; an empty box at the origin for none. */
export function boxOf(things: readonly { readonly box: Box }[]): Box {
  return boxAround(things.map(({ box }) => box)) ?? { left: 0, top: 0, right: 0, bottom: 0 };
}

/** The text of tokens as printed, with single spaces. */
export function textOf(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) text += (text !== '' && token.spaced ? ' ' : '') + token.text;
  return text;
}

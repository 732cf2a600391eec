import { boxAround, type Box } from '../vocabulary/box.ts';
import { characterWidth } from './characterWidths.ts';
import type { TextRun } from './TextRun.ts';

/** A word with its place, not yet put into a line. */
export interface PlacedWord {
  readonly text: string;
  readonly box: Box;
  /** 0 to 1; 1 for a text layer. */
  readonly confidence: number;
}

/** A piece of a run without white space, and where it begins and ends along the baseline. */
interface Piece {
  readonly run: TextRun;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Pieces closer than this part of the font size belong to one word: kerning, or a change of font inside a word. */
const joinGap = 0.12;

/**
 * Splits runs at white space into words, and joins pieces that touch on the same baseline ("12" + ",50" → "12,50").
 * Runs are expected in the order they were drawn; so are the words.
 */
export function wordsOfRuns(runs: readonly TextRun[]): readonly PlacedWord[] {
  const words: Piece[][] = [];
  for (const run of runs) {
    for (const piece of piecesOf(run)) {
      const open = words.at(-1);
      const last = open?.at(-1);
      if (open && last && touches(last, piece)) open.push(piece);
      else words.push([piece]);
    }
  }
  return words.flatMap((pieces) => {
    const box = boxAround(pieces.map(boxOf));
    return box ? [{ text: pieces.map((piece) => piece.text).join(''), box, confidence: 1 }] : [];
  });
}

function piecesOf(run: TextRun): Piece[] {
  const characters = Array.from(run.text);
  const widths = characters.map((character) => characterWidth(character, run.monospaced));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const scale = total > 0 ? run.length / total : 0;
  const pieces: Piece[] = [];
  let text = '';
  let from = 0;
  let at = 0;
  const finish = (): void => {
    if (text !== '' && run.rightToLeft) pieces.push({ run, text, from: run.length - at, to: run.length - from });
    else if (text !== '') pieces.push({ run, text, from, to: at });
    text = '';
  };
  characters.forEach((character, index) => {
    if (/\s/u.test(character)) finish();
    else {
      if (text === '') from = at;
      text += character;
    }
    at += (widths[index] ?? 0) * scale;
  });
  finish();
  return pieces;
}

function touches(left: Piece, right: Piece): boolean {
  if (left.run === right.run) return false;
  const { run } = left;
  const size = Math.max(run.size, right.run.size);
  if (run.alongX * right.run.alongX + run.alongY * right.run.alongY < 0.99) return false;
  const dx = right.run.x + right.run.alongX * right.from - (run.x + run.alongX * left.to);
  const dy = right.run.y + right.run.alongY * right.from - (run.y + run.alongY * left.to);
  const along = dx * run.alongX + dy * run.alongY;
  const across = Math.abs(dy * run.alongX - dx * run.alongY);
  return Math.abs(along) <= size * joinGap && across <= size * 0.2;
}

function boxOf({ run, from, to }: Piece): Box {
  const up = { x: run.alongY, y: -run.alongX };
  const xs: number[] = [];
  const ys: number[] = [];
  for (const along of [from, to]) {
    for (const across of [run.ascent * run.size, -run.descent * run.size]) {
      xs.push(run.x + run.alongX * along + up.x * across);
      ys.push(run.y + run.alongY * along + up.y * across);
    }
  }
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

import { foldText } from '../labels/foldText.ts';
import { textOf } from '../layout/layoutPages.ts';
import type { Token } from '../layout/Layout.ts';
import { placePhrases, tradePhrases } from './commonWords.ts';
import { isMisreadOf } from './isMisreadOf.ts';
import type { PageWords } from './PageWords.ts';
import { repairDigits } from './repairDigits.ts';

/** Letters and digits in a row, and how sure OCR was of the word they stand in. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

const known = new Map([...tradePhrases, ...placePhrases].map((phrase) => [foldText(phrase), phrase]));
const byLength = Map.groupBy(known.keys(), ({ length }) => length);
const mostPieces = 4;

/**
 * The text of tokens read by OCR, with what is plainly misread put right: general words of names and addresses of which
 * one letter was taken for a similar one ("Jalau", "SDN EHD"), letters read for digits and digits for letters ("Ja1an",
 * "433O0"), words printed more clearly elsewhere on the pages. All else stays as read.
 */
export function repairText(tokens: readonly Token[], words: PageWords): string {
  const text = textOf(tokens);
  const pieces = piecesOf(tokens);
  let result = '';
  let done = 0;
  for (let at = 0; at < pieces.length;) {
    const found = phraseAt(text, pieces, at);
    const to = found?.to ?? at + 1;
    const [start, end] = [pieces[at]?.start ?? 0, pieces[to - 1]?.end ?? 0];
    const read = text.slice(start, end);
    result +=
      text.slice(done, start) + (found === null ? repairedWord(text, pieces[at], words) : (found.printed ?? read));
    done = end;
    at = to;
  }
  return result + text.slice(done);
}

function piecesOf(tokens: readonly Token[]): Piece[] {
  let length = 0;
  return tokens.flatMap(({ text, spaced, confidence }) => {
    const start = length + (length > 0 && spaced ? 1 : 0);
    length = start + text.length;
    return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      confidence,
    }));
  });
}

/** The longest known phrase that begins at a piece, as printed, else the longest that is misread there. */
function phraseAt(text: string, pieces: readonly Piece[], from: number): { to: number; printed?: string } | null {
  const windows = Array.from({ length: Math.min(mostPieces, pieces.length - from) }, (_, more) => from + more + 1);
  const joined = (to: number): string => foldText(text.slice(pieces[from]?.start, pieces[to - 1]?.end));
  const whole = windows.findLast((to) => known.has(joined(to)));
  if (whole !== undefined) return { to: whole };
  for (const to of windows.toReversed()) {
    if (!isWindow(text, pieces.slice(from, to))) continue;
    const read = text.slice(pieces[from]?.start, pieces[to - 1]?.end);
    const confidence = Math.min(...pieces.slice(from, to).map((piece) => piece.confidence));
    const phrase = misread(foldText(read), to - from, confidence);
    if (phrase !== null) return { to, printed: inCaseOf(read, phrase) };
  }
  return null;
}

/** A number or a letter on its own at either end ("4. Kawasan", "BLOCK A") is no part of a phrase. */
function isWindow(text: string, pieces: readonly Piece[]): boolean {
  const isAlone = (piece: Piece | undefined): boolean =>
    piece === undefined || piece.end - piece.start < 2 || !/\p{L}/u.test(text.slice(piece.start, piece.end));
  return !isAlone(pieces[0]) && !isAlone(pieces.at(-1));
}

/** A word that OCR cut in two may be one word of the phrase more; never two words of the page one of the phrase. */
function misread(folded: string, count: number, confidence: number): string | null {
  for (const length of [folded.length, folded.length - 1, folded.length + 1]) {
    for (const key of byLength.get(length) ?? []) {
      const phrase = known.get(key) ?? key;
      if (count > phrase.split(' ').length + 1 || !isMisreadOf(folded, key, confidence)) continue;
      return phrase;
    }
  }
  return null;
}

function repairedWord(text: string, piece: Piece | undefined, words: PageWords): string {
  if (piece === undefined) return '';
  const read = text.slice(piece.start, piece.end);
  const next = /^[\s,.]*(\p{L}+)/u.exec(text.slice(piece.end))?.[1] ?? '';
  const repaired = repairDigits(read, { before: text.slice(0, piece.start), next });
  if (repaired !== read) return repaired;
  const twin = words.clearer(foldText(read), piece.confidence);
  return twin === null ? read : inCaseOf(read, twin);
}

/** The phrase in capitals where what was read is mostly capitals, else each word with a capital as its own begins. */
function inCaseOf(read: string, phrase: string): string {
  const capitals = read.replace(/\P{Lu}/gu, '').length;
  const small = read.replace(/\P{Ll}/gu, '').length;
  if (capitals > small) return phrase.toUpperCase();
  if (capitals === 0) return phrase;
  return phrase.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

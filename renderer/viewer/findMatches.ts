import type { Word } from '../../core/contract/reading.ts';
import { type Box, boxAround } from '../../core/vocabulary/box.ts';
import type { PageText } from './PageText.ts';

/** A place of the page that reads as what was typed. */
export interface Match {
  readonly page: number;
  readonly box: Box;
}

/** How far a match goes on beyond what was typed: not at all, over the groups of a code, or to the next gap of the line. */
export type MatchReach = 'word' | 'groups' | 'run';

interface Wanted {
  readonly typed: string;
  readonly reach: MatchReach;
  /** Where the value stands now; matches near it come first. */
  readonly near: Match | null;
}

/** Typed this long before anything lights up: two digits, or three letters. */
const fewestDigits = 2;
const fewestLetters = 3;
const mostMatches = 60;

/** Letters and digits alone, without accents and case: "Ström-GmbH" is "stromgmbh". */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/**
 * The places whose words begin with what was typed, or hold it, whatever their accents, case and punctuation: "1234" finds
 * "1.234,00". Beginnings come before middles, then what lies nearer to `near`, then reading order. At most 60.
 */
export function findMatches(pages: readonly PageText[], { typed, reach, near }: Wanted): readonly Match[] {
  const wanted = folded(typed);
  const fewest = /^\d+$/.test(wanted) ? fewestDigits : fewestLetters;
  if (wanted.length < fewest) return [];
  const found = pages.flatMap(({ page, words }) => {
    const texts = words.map((word) => folded(word.text));
    return words.flatMap((_, start) => {
      const end = endOfMatch(words, texts, start, wanted);
      if (end === null) return [];
      const box = boxAround(words.slice(start, reached(words, end, reach)).map((word) => word.box));
      return box === null ? [] : [{ page, box, isBeginning: begins(texts[start] ?? '', wanted) }];
    });
  });
  const ranked = found.map((match) => ({ match, away: distance(match, near) }));
  ranked.sort((one, other) => Number(other.match.isBeginning) - Number(one.match.isBeginning) || one.away - other.away);
  return ranked.slice(0, mostMatches).map(({ match: { page, box } }) => ({ page, box }));
}

/** One past the last word of a match that begins at `start`, over the words of its line; null where there is none. */
function endOfMatch(words: readonly Word[], texts: readonly string[], start: number, wanted: string): number | null {
  const first = texts[start] ?? '';
  if (first === '') return null;
  let joined = first;
  let end = start + 1;
  while (joined.length < wanted.length && wanted.startsWith(joined) && isSameLine(words, end)) {
    joined += texts[end] ?? '';
    end += 1;
  }
  if (joined.startsWith(wanted)) return end;
  return wanted.length >= fewestLetters && first.includes(wanted) ? start + 1 : null;
}

function begins(text: string, wanted: string): boolean {
  return text.startsWith(wanted) || wanted.startsWith(text);
}

function isSameLine(words: readonly Word[], index: number): boolean {
  return words[index] !== undefined && words[index].line === words[index - 1]?.line;
}

/** One past the last word after those from `end` on that belong to the match were taken in. */
function reached(words: readonly Word[], end: number, reach: MatchReach): number {
  if (reach === 'word') return end;
  let next = end;
  while (isSameLine(words, next) && goesOn(words, next, reach)) next += 1;
  return next;
}

function goesOn(words: readonly Word[], index: number, reach: MatchReach): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (before === undefined || word === undefined) return false;
  const isNear = word.box.left - before.box.right < (word.box.bottom - word.box.top) * 0.9;
  return isNear && (reach === 'run' || /^[A-Z0-9]{1,4}$/.test(word.text));
}

function distance(match: Match, near: Match | null): number {
  if (near === null) return 0;
  if (near.page !== match.page) return 10_000 * Math.abs(near.page - match.page);
  return Math.hypot(match.box.left - near.box.left, match.box.top - near.box.top);
}

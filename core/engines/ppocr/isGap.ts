import { stripHeight } from './lineStrip.ts';
import type { MeasuredLine } from './MeasuredLine.ts';

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

/**
 * Whether a word ends after the character at `index`: a linear rule fitted to receipts, of how likely a space was, how far
 * apart the characters stand, how many blank columns part them and what is usual between such characters.
 */
export function isGap(index: number, { characters, centres, usual, blank }: MeasuredLine): boolean {
  const next = characters[index + 1];
  if (next === undefined) return true;
  const [from, to] = [centres[index] ?? 0, centres[index + 1] ?? 0];
  const ink = longestBlank(blank, from, to) / stripHeight;
  const measured = (2.7 * (to - from)) / usual + 6.4 * ink + 2.45 * Math.log10(next.spaceBefore + 1e-4);
  const before = `${characters[index - 1]?.text ?? ''}${characters[index]?.text ?? ''}`;
  return measured + (2 * usual) / stripHeight + customOf(`${before}|${next.text}`) - 3.3 > 0;
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

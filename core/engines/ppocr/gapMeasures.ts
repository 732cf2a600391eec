import { stripHeight } from './lineStrip.ts';
import type { MeasuredLine } from './MeasuredLine.ts';

/** Neighbours between which a gap is usual or unusual: the one or two characters before the place, `|`, the one after. */
const customs = {
  afterColon: /:\|/u,
  beforeColon: /\|:/u,
  afterPoint: /\d[.,]\|\d/u,
  betweenDigits: /\d\|\d/u,
  beforeClosing: /\|[)\]]/u,
  afterOpening: /[([]\|/u,
  besideAt: /@\||\|@/u,
} as const;

/** What is known of the place between two characters. */
export const gapMeasureNames = [
  /** Distance of the two characters' middles, in usual advances of the line. */
  'advance',
  /** Longest run of blank columns between the middles, in heights of the line. */
  'blank',
  /** Decimal logarithm of how likely the recogniser thought a space, at least -4. */
  'space',
  /** Usual advance of the line, in heights of the line. */
  'width',
  'afterColon',
  'beforeColon',
  'afterPoint',
  'betweenDigits',
  'beforeClosing',
  'afterOpening',
  'besideAt',
] as const;
export type GapMeasures = Readonly<Record<(typeof gapMeasureNames)[number], number>>;

/** Measures the place after the character at `index`; null where the line ends there. */
export function gapMeasures(index: number, { characters, centres, usual, blank }: MeasuredLine): GapMeasures | null {
  const next = characters[index + 1];
  if (next === undefined) return null;
  const [from, to] = [centres[index] ?? 0, centres[index + 1] ?? 0];
  const around = `${characters[index - 1]?.text ?? ''}${characters[index]?.text ?? ''}|${next.text}`;
  const holds = (custom: RegExp): number => (custom.test(around) ? 1 : 0);
  return {
    advance: (to - from) / usual,
    blank: longestBlank(blank, from, to) / stripHeight,
    space: Math.log10(next.spaceBefore + 1e-4),
    width: usual / stripHeight,
    afterColon: holds(customs.afterColon),
    beforeColon: holds(customs.beforeColon),
    afterPoint: holds(customs.afterPoint),
    betweenDigits: holds(customs.betweenDigits),
    beforeClosing: holds(customs.beforeClosing),
    afterOpening: holds(customs.afterOpening),
    besideAt: holds(customs.besideAt),
  };
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

import type { PrintedWord } from './Lesson.ts';

/** How lengths of one print lie on another: `there = here * scale + shift`, each axis for itself. */
export interface Alignment {
  readonly x: AxisAlignment;
  readonly y: AxisAlignment;
}

interface AxisAlignment {
  readonly scale: number;
  readonly shift: number;
}

const same: AxisAlignment = { scale: 1, shift: 0 };
/** Pairs nearer to each other than this share of the width say little about the scale. */
const leastSpan = 0.12;
const mostPairs = 60;
const leastPairs = 4;
const scaleLimits = { least: 0.75, most: 1.33 };

/**
 * How the words of one page lie on another of the same layout: scans are shifted and scaled. Medians over the words each
 * page has once (Theil-Sen), so that a part that moved, such as sums under a longer table, does not count.
 */
export function alignPrints(from: readonly PrintedWord[], to: readonly PrintedWord[]): Alignment {
  const theirs = onlyOnce(to);
  const pairs = [...onlyOnce(from).values()]
    .flatMap((here) => {
      const there = theirs.get(here.word);
      return there === undefined ? [] : [{ here, there }];
    })
    .slice(0, mostPairs);
  if (pairs.length < leastPairs) return { x: same, y: same };
  return {
    x: axis(pairs.map(({ here, there }) => [here.x, there.x])),
    y: axis(pairs.map(({ here, there }) => [here.y, there.y])),
  };
}

function axis(pairs: readonly (readonly [here: number, there: number])[]): AxisAlignment {
  const slopes: number[] = [];
  for (const [index, [here, there]] of pairs.entries()) {
    for (const [otherHere, otherThere] of pairs.slice(index + 1)) {
      if (Math.abs(here - otherHere) >= leastSpan) slopes.push((there - otherThere) / (here - otherHere));
    }
  }
  const scale = Math.min(scaleLimits.most, Math.max(scaleLimits.least, median(slopes) ?? 1));
  return { scale, shift: median(pairs.map(([here, there]) => there - here * scale)) ?? 0 };
}

function onlyOnce(words: readonly PrintedWord[]): Map<string, PrintedWord> {
  const counts = new Map<string, number>();
  for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map(words.filter(({ word }) => counts.get(word) === 1).map((each) => [each.word, each]));
}

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

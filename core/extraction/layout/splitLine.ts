import type { Word } from '../../contract/reading.ts';

/** Lines whose middles differ by more than this share of a letter height are two. */
const apart = 0.4;
const tall = 1.8;

/**
 * The visual lines in words that were read as one line: a tall word (a stamp, a logo) can bind lines that only it
 * touches. Slanted lines stay whole, their words climbing in small steps. Each line from left to right.
 */
export function splitLine(words: readonly Word[]): Word[][] {
  const height = median(words.map(heightOf));
  const usual = words.filter((word) => heightOf(word) <= tall * height);
  const lines: Word[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const word of usual.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    if (middleOf(word) - last > apart * height) lines.push([word]);
    else lines.at(-1)?.push(word);
    last = middleOf(word);
  }
  for (const word of words) if (heightOf(word) > tall * height) nearest(lines, word)?.push(word);
  return lines.map((line) => line.sort((a, b) => a.box.left - b.box.left));
}

function nearest(lines: readonly Word[][], word: Word): Word[] | undefined {
  const distance = (line: readonly Word[]): number => Math.abs(median(line.map(middleOf)) - middleOf(word));
  return lines.toSorted((a, b) => distance(a) - distance(b))[0];
}

function heightOf({ box }: Word): number {
  return box.bottom - box.top;
}

function middleOf({ box }: Word): number {
  return (box.top + box.bottom) / 2;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}

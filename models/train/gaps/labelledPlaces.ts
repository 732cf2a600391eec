/** A place between two characters that were read one after the other, and whether the print has a gap there. */
export interface LabelledPlace {
  /** Of the character before the place, in the line as read. */
  readonly index: number;
  readonly isGap: boolean;
}

/** More wrong characters than this part of a line leave open where it is from. */
const mostWrong = 0.2;
const leastCharacters = 3;

/**
 * Finds the characters of a line, as read and without blanks, in the rows of the print by edit distance, the line anywhere
 * in a row; no places where no row is like it. Characters are labelled where both neighbours have their counterparts.
 */
export function labelledPlaces(read: readonly string[], rows: readonly string[]): readonly LabelledPlace[] {
  if (read.length < leastCharacters) return [];
  let best: { cost: number; row: string; counterparts: readonly (number | null)[] } | null = null;
  for (const row of rows) {
    const found = located(read, Array.from(row.replaceAll(' ', '')));
    if (best === null || found.cost < best.cost) best = { ...found, row };
  }
  if (best === null || best.cost > read.length * mostWrong) return [];
  const gaps = gapsOf(best.row);
  const { counterparts } = best;
  return counterparts.flatMap((at, index) => {
    if (at === null || counterparts[index + 1] !== at + 1) return [];
    return [{ index, isGap: gaps[at] ?? false }];
  });
}

/** For each character that is no blank, whether a blank follows. */
function gapsOf(row: string): boolean[] {
  const gaps: boolean[] = [];
  for (const character of row) {
    if (character !== ' ') gaps.push(false);
    else if (gaps.length > 0) gaps[gaps.length - 1] = true;
  }
  return gaps;
}

/** Edit distance to the most similar part of `print`, and the character of it that stands for each one read. */
function located(read: readonly string[], print: readonly string[]) {
  const width = print.length + 1;
  const costs = new Uint16Array((read.length + 1) * width);
  const cost = (i: number, j: number): number => costs[i * width + j] ?? 0;
  const joined = (i: number, j: number): number => cost(i - 1, j - 1) + (read[i - 1] === print[j - 1] ? 0 : 1);
  for (let i = 1; i <= read.length; i += 1) {
    costs[i * width] = i;
    for (let j = 1; j < width; j += 1)
      costs[i * width + j] = Math.min(joined(i, j), cost(i - 1, j) + 1, cost(i, j - 1) + 1);
  }
  let end = 0;
  for (let j = 1; j < width; j += 1) if (cost(read.length, j) < cost(read.length, end)) end = j;
  const counterparts = Array.from(read, (): number | null => null);
  let i = read.length;
  for (let j = end; i > 0 && j > 0;) {
    if (cost(i, j) === joined(i, j)) {
      i -= 1;
      j -= 1;
      counterparts[i] = j;
    } else if (cost(i, j) === cost(i - 1, j) + 1) i -= 1;
    else j -= 1;
  }
  return { cost: cost(read.length, end), counterparts };
}

/** Case, accents and white space do not count. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

function wordsOf(text: string): string[] {
  return folded(text)
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

export interface WordCounts {
  readonly shared: number;
  readonly found: number;
  readonly stated: number;
}

/** Words in common, as multisets, after folding case, accents and edge punctuation. */
export function countWords(found: string, truth: string): WordCounts {
  const rest = new Map<string, number>();
  const stated = wordsOf(truth);
  for (const word of stated) rest.set(word, (rest.get(word) ?? 0) + 1);
  const words = wordsOf(found);
  let shared = 0;
  for (const word of words) {
    const left = rest.get(word) ?? 0;
    if (left === 0) continue;
    rest.set(word, left - 1);
    shared += 1;
  }
  return { shared, found: words.length, stated: stated.length };
}

export interface CharacterCounts {
  readonly edits: number;
  readonly characters: number;
}

/**
 * Character errors whatever the order of the lines: for each true line the least edit distance to any part of the text
 * found (Sellers 1980), over its length. Case and accents are folded; white space counts unless `isBlind` to it.
 */
export function countCharacterErrors(found: string, lines: readonly string[], isBlind: boolean): CharacterCounts {
  const fold = (text: string): string => (isBlind ? folded(text).replaceAll(' ', '') : folded(text));
  const text = fold(found);
  let edits = 0;
  let characters = 0;
  for (const line of lines.map(fold).filter((each) => each !== '')) {
    edits += leastDistance(line, text);
    characters += line.length;
  }
  return { edits, characters };
}

/** Least edit distance between `pattern` and any part of `text`. */
function leastDistance(pattern: string, text: string): number {
  if (text.includes(pattern)) return 0;
  const column = Uint16Array.from({ length: pattern.length + 1 }, (_, index) => index);
  let least = pattern.length;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    let diagonal = 0;
    for (let row = 1; row <= pattern.length; row += 1) {
      const above = column[row] ?? 0;
      const same = pattern.charCodeAt(row - 1) === letter ? 0 : 1;
      column[row] = Math.min(diagonal + same, above + 1, (column[row - 1] ?? 0) + 1);
      diagonal = above;
    }
    least = Math.min(least, column[pattern.length] ?? least);
  }
  return least;
}

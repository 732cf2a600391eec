import type { LetterInk } from './letterInk.ts';
import type { MarkKind } from './markKind.ts';

/** Combining marks by the shape they are printed in; others stand for any. */
const kinds: ReadonlyMap<string, MarkKind> = new Map([
  ['\u0300', 'grave'],
  ['\u0301', 'acute'],
  ['\u0302', 'circumflex'],
  ['\u0303', 'tilde'],
  ['\u0304', 'other'],
  ['\u0306', 'other'],
  ['\u0307', 'dot'],
  ['\u0308', 'diaeresis'],
  ['\u030A', 'other'],
  ['\u030B', 'other'],
  ['\u030C', 'caron'],
]);
const combining = new Map([...kinds].filter(([, kind]) => kind !== 'other').map(([mark, kind]) => [kind, mark]));
/** Letters with marks above that Vouch's languages write. */
const written = new Set('àáâãäèéêëìíîïñòóôõöùúûüćńśźż');
/** What reaches below the line in some typeface; the stroke of Q and the foot of J and f in some. */
const descending = /[gjpqyfzçşţąęµþß,;()[\]{}|/\\@$§&\d]/giu;
/** What ß is read as: no word goes on so. */
const capitalInside = /\p{Ll}B(?!\p{Lu})/u;

/** A mark where the text has another one is half explained: small print may show a tilde as a dot. */
const otherShape = 0.5;

/** The mark a character is printed with above it: an accent, or the dot of i and j; null where there is none. */
export function markOf(character: string): MarkKind | null {
  const [base = '', ...marks] = Array.from(character.normalize('NFD'));
  const accent = marks.map((mark) => kinds.get(mark)).find((kind) => kind !== undefined);
  return accent ?? (base === 'i' || base === 'j' ? 'dot' : null);
}

/** The marks a text is printed with above its letters, from the left. */
export function marksOf(text: string): readonly MarkKind[] {
  return Array.from(text.normalize('NFC')).flatMap((character) => markOf(character) ?? []);
}

/**
 * How much of a word's ink its text leaves unexplained: marks above letters that it has none or others for, letters below the line
 * that it has none for, and a B that must be ß. What the text has and the ink does not show may touch its letter.
 */
export function inkUnexplained(ink: LetterInk, text: string): number {
  const shown = ink.above.map(({ kind }) => kind);
  const expected = marksOf(text);
  const paired = Math.min(shown.length, expected.length);
  const marks = shown.length - paired + otherShape * (paired - longestMatch(shown, expected));
  return marks + descentsUnexplained(ink, text.normalize('NFC')) + (capitalInside.test(text) ? 1 : 0);
}

/** Letters that touch, and those of a slanted line, do not show which of them reach below it. */
function descentsUnexplained({ letters, below }: LetterInk, text: string): number {
  if (text.match(/\p{L}/gu)?.length !== letters) return 0;
  return Math.max(0, below.length - (text.match(descending)?.length ?? 0));
}

/** Length of the longest common subsequence, `other` being like any. */
function longestMatch(shown: readonly MarkKind[], expected: readonly MarkKind[]): number {
  let above: readonly number[] = [];
  for (const kind of shown) {
    const next = [0];
    expected.forEach((wanted, at) => {
      const isSame = kind === wanted || kind === 'other' || wanted === 'other';
      next.push(Math.max(above[at + 1] ?? 0, next[at] ?? 0, isSame ? (above[at] ?? 0) + 1 : 0));
    });
    above = next;
  }
  return above[expected.length] ?? 0;
}

/** A letter with another mark above it, or none where it is an i; itself where no language writes such a letter. */
export function withMark(character: string, kind: MarkKind): string {
  const [base = ''] = Array.from(character.normalize('NFD'));
  if (kind === 'other' || markOf(character) === kind) return character;
  if (kind === 'dot' && (base === 'i' || base === 'j')) return base;
  const marked = (base + (combining.get(kind) ?? '')).normalize('NFC');
  return written.has(marked.toLowerCase()) ? marked : character;
}

import type { MisreadGlyph } from '../../contract/repair.ts';

/** A text with one or two of its characters read differently. */
export interface GlyphEdit {
  readonly text: string;
  readonly glyphs: readonly MisreadGlyph[];
  /** How likely OCR makes of the one what it makes of the other: product of the confusions. */
  readonly weight: number;
}

/**
 * Digits by how often OCR takes one for the other, either way: alike in print (6 and 8), alike where print is worn or
 * smeared, and any two. The order is by shared strokes of the digits in common print faces.
 */
const confusions: readonly (readonly [pairs: string, weight: number])[] = [
  ['17 38 08 56 68', 0.2],
  ['89 06 35 49 27 58 09 14 69 39', 0.08],
];
const anyTwo = 0.004;
const digits = '0123456789';
/** Letters taken for digits and digits for letters, in codes that hold both. */
const letterPairs = 'O0 Q0 D0 I1 L1 Z2 S5 G6 B8 T7 A4'.split(' ');
const letterWeight = 0.2;

const weights = new Map(
  confusions.flatMap(([pairs, weight]) =>
    pairs.split(' ').flatMap((pair): [string, number][] => [
      [pair, weight],
      [turned(pair), weight],
    ]),
  ),
);
const letterWeights = new Map(
  letterPairs.flatMap((pair): [string, number][] => [
    [pair, letterWeight],
    [turned(pair), letterWeight],
  ]),
);

/** All texts that are one digit away. */
export function oneDigitEdits(text: string): GlyphEdit[] {
  return editsOf(text, (read) => (digits.includes(read) ? digits.split('') : []), digitWeight);
}

/** All texts two easily confused digits away. */
export function twoDigitEdits(text: string): GlyphEdit[] {
  const likely = oneDigitEdits(text).filter(({ weight }) => weight > anyTwo);
  return likely.flatMap((edit) =>
    likely.flatMap((other): GlyphEdit[] => {
      const [one, two] = [edit.glyphs[0], other.glyphs[0]];
      if (one === undefined || two === undefined || one.at >= two.at) return [];
      const both = edit.text.slice(0, two.at) + two.printed + edit.text.slice(two.at + 1);
      return [{ text: both, glyphs: [one, two], weight: edit.weight * other.weight }];
    }),
  );
}

/** All texts that are one character away, letters and digits that look alike included. */
export function oneGlyphEdits(text: string): GlyphEdit[] {
  return editsOf(
    text,
    (read) => [...(digits.includes(read) ? digits.split('') : []), ...lettersAlike(read)],
    (read, printed) => letterWeights.get(read + printed) ?? digitWeight(read, printed),
  );
}

/** What a character may be in print that was read as this, likeliest first; empty for one that is hardly mistaken. */
export function easilyConfused(read: string): readonly string[] {
  const known = confusedByRead.get(read) ?? confusedWith(read);
  confusedByRead.set(read, known);
  return known;
}

/** Asked of every character of a batch, so looked up once each. */
const confusedByRead = new Map<string, readonly string[]>();

function confusedWith(read: string): readonly string[] {
  return [...weights, ...letterWeights]
    .filter(([pair]) => pair.startsWith(read))
    .toSorted(([, one], [, other]) => other - one)
    .map(([pair]) => pair.charAt(1));
}

function lettersAlike(read: string): string[] {
  return [...letterWeights.keys()].filter((pair) => pair.startsWith(read)).map((pair) => pair.charAt(1));
}

function turned(pair: string): string {
  return pair.charAt(1) + pair.charAt(0);
}

function digitWeight(read: string, printed: string): number {
  return weights.get(read + printed) ?? anyTwo;
}

function editsOf(
  text: string,
  printedFor: (read: string) => readonly string[],
  weightOf: (read: string, printed: string) => number,
): GlyphEdit[] {
  return text.split('').flatMap((read, at) =>
    printedFor(read)
      .filter((printed) => printed !== read)
      .map((printed) => ({
        text: text.slice(0, at) + printed + text.slice(at + 1),
        glyphs: [{ at, read, printed }],
        weight: weightOf(read, printed),
      })),
  );
}

/** The classes of the recogniser: 0 is CTC's blank, the last one the space. */
export interface Alphabet {
  readonly classes: number;
  readonly space: number;
  readonly characters: readonly string[];
  /** Classes that may be read, blank and space among them: the others are Chinese. */
  readonly symbols: Int32Array;
}

/** Latin letters, digits, punctuation and signs as Western documents print them. */
const western = /^[\u0020-\u024f\u2010-\u2026\u20a0-\u20bf\u2116\u2122]$/u;

/** The alphabet of a dictionary file: one character a line. */
export function alphabetOf(dictionary: string): Alphabet {
  const characters = ['', ...dictionary.replace(/\r?\n$/u, '').split(/\r?\n/u), ' '];
  const symbols = characters.flatMap((character, index) => (index === 0 || western.test(character) ? [index] : []));
  return { classes: characters.length, space: characters.length - 1, characters, symbols: Int32Array.from(symbols) };
}

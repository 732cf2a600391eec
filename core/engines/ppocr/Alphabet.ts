/** The classes of the recogniser: 0 is CTC's blank, the last one the space. */
export interface Alphabet {
  readonly classes: number;
  readonly space: number;
  readonly characters: readonly string[];
}

/** The alphabet of a recogniser's classes, in their order. */
export function alphabetOf(characters: readonly string[]): Alphabet {
  return { classes: characters.length, space: characters.length - 1, characters };
}

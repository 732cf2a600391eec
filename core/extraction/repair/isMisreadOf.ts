import { differingPlaces } from './differingPlaces.ts';
import { isLookalike, mergedLetters } from './isLookalike.ts';

const thin = /[ijltfr1]/;
/** Words shorter than this are mistaken for one another too easily; the three letters of "LOT" bear only digits in them. */
const shortest = { digits: 3, letter: 5, merged: 5, thin: 5, anyLetter: 7, whateverConfidence: 10 };
const doubtful = 0.7;
const clear = 0.9;

/**
 * Whether `read` is what OCR makes of the word or phrase `printed` (both folded): one letter taken for a similar one,
 * digits for letters, a thin letter lost or added, two letters run together. `confidence` is OCR's own in what it read,
 * 0 to 1: where that is high, only digits inside of words are held to be misread.
 */
export function isMisreadOf(read: string, printed: string, confidence: number): boolean {
  if (read === printed) return false;
  if (read.length === printed.length) return isSubstituted(read, printed, confidence);
  if (confidence >= clear && printed.length < shortest.whateverConfidence) return false;
  if (printed.length >= shortest.merged && isMerged(read, printed)) return true;
  const letter = strayLetter(read, printed);
  if (letter === null) return false;
  if (printed.length >= shortest.thin && thin.test(letter)) return true;
  return printed.length >= shortest.anyLetter && confidence < doubtful;
}

function isSubstituted(read: string, printed: string, confidence: number): boolean {
  const places = differingPlaces(read, printed);
  if (!places.every((place) => isLookalike(read[place] ?? '', printed[place] ?? ''))) return false;
  const letters = places.filter((place) => !/\d/.test(read[place] ?? '')).length;
  const digits = places.length - letters;
  if (digits * 2 >= read.length || printed.length < shortest.digits) return false;
  if (letters === 0) return true;
  return letters === 1 && printed.length >= shortest.letter && confidence < clear;
}

function isMerged(read: string, printed: string): boolean {
  return mergedLetters.some(([wrong, right]) => {
    for (let at = read.indexOf(wrong); at >= 0; at = read.indexOf(wrong, at + 1))
      if (read.slice(0, at) + right + read.slice(at + wrong.length) === printed) return true;
    return false;
  });
}

/** The one letter that the longer of both has more; null where they differ in more than that. */
function strayLetter(a: string, b: string): string | null {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1) return null;
  const [at = 0] = differingPlaces(long, short);
  return long.slice(0, at) + long.slice(at + 1) === short ? (long[at] ?? null) : null;
}

import { inkUnexplained, markOf, withMark } from './inkExplained.ts';
import type { LetterInk, PrintedMark } from './letterInk.ts';

/** A quotation mark may stand over a letter like an accent. */
const quoted = /[\p{Pi}\p{Pf}"'`´°*^]/u;
const letter = /\p{L}/u;
/** What is no letter and too small to be taken for one. */
const small = /[.,:;_–-]/u;

/**
 * A word with the accents that its picture shows, where every letter stands by itself: each mark goes to the letter it stands over (í,
 * not i; à, not ä), and a c below the line is ç. No recogniser and no language is asked. Other words stay as they are.
 */
export function withPrintedMarks(text: string, ink: LetterInk): string {
  const characters = Array.from(text.normalize('NFC'));
  const letters = characters.flatMap((character, at) => (small.test(character) ? [] : [at]));
  if (letters.length !== ink.letters || !letters.every((at) => letter.test(characters[at] ?? ''))) return text;
  if (!quoted.test(text)) for (const mark of ink.above) put(characters, letters[mark.letter], mark);
  for (const piece of ink.below) putCedilla(characters, letters[piece]);
  return characters.join('');
}

/** What one letter with a mark is taken for where its data is not known. */
const joined = [
  ['ii', 'u'],
  ['ii', 'n'],
  ['ri', 'n'],
  ['fi', 'n'],
] as const;

/**
 * A word whose ink shows one letter less than was read, with that letter where it was taken for two and bears a mark the two could not:
 * Nürnberg for Niirnberg, Gdańsk for Gdarisk, España for Espafia. Null where its ink does not show just that.
 */
export function withLettersJoined(text: string, ink: LetterInk): string | null {
  for (const [two, one] of joined) {
    for (let at = text.indexOf(two); at >= 0; at = text.indexOf(two, at + 1)) {
      const marked = withPrintedMarks(text.slice(0, at) + one + text.slice(at + 2), ink);
      if (marked[at] !== one && marked !== text && inkUnexplained(ink, marked) === 0) return marked;
    }
  }
  return null;
}

/** A word whose letters touch with the one mark put right that is printed in another shape, where as many are printed as were read. */
export function withMarkPutRight(text: string, ink: LetterInk): string {
  const characters = Array.from(text.normalize('NFC'));
  putOne(characters, ink.above);
  return characters.join('');
}

/** Two that differ say that the marks printed are not those that were read, but others as many. */
function putOne(characters: string[], above: readonly PrintedMark[]): void {
  const marked = characters.flatMap((character, at) => (markOf(character) === null ? [] : [at]));
  if (marked.length !== above.length) return;
  const unlike = marked.flatMap((at, order) => {
    const mark = above[order];
    const isUnlike = mark !== undefined && mark.kind !== 'other' && markOf(characters[at] ?? '') !== mark.kind;
    return isUnlike ? [{ at, mark }] : [];
  });
  const [only] = unlike;
  if (only !== undefined && unlike.length === 1) put(characters, only.at, only.mark);
}

function put(characters: string[], at: number | undefined, { kind }: PrintedMark): void {
  const character = at === undefined ? undefined : characters[at];
  if (at !== undefined && character !== undefined) characters[at] = withMark(character, kind);
}

function putCedilla(characters: string[], at: number | undefined): void {
  if (at === undefined) return;
  if (characters[at] === 'c') characters[at] = 'ç';
  if (characters[at] === 'C') characters[at] = 'Ç';
}

import { confusableLetters } from './confusableLetters.ts';

const looksLike: ReadonlyMap<string, string> = new Map(
  confusableLetters.flatMap(([like, letters]) => Array.from(letters, (letter) => [letter, like] as const)),
);
/** Digits and letters that are one in most faces of type, upper case. */
const alike: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '5': 'S', L: 'I' };

/** Letters of other scripts that look like Latin ones as those (UTS #39), the others as they stand. */
export function asLatin(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (letter) => looksLike.get(letter) ?? letter);
}

/**
 * A name as the eye takes it: compatibility forms and accents folded, look-alike letters one, letters and digits alone. The skeleton of
 * UTS #39, with upper case and the digits of `alike` folded beside, which Unicode keeps apart.
 */
export function nameSkeleton(name: string): string {
  const plain = /^\p{ASCII}*$/u.test(name) ? name : asLatin(name.normalize('NFKD').replace(/\p{M}/gu, ''));
  const folded = plain
    .replace(/rn/g, 'm')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return folded.replace(/[015L]/g, (letter) => alike[letter] ?? letter);
}

export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/** Shortest passphrase the store takes. */
export const shortest = 8;

/**
 * A rough, honest hint: how many bits of guessing a passphrase costs if each of its different characters were chosen at
 * random among the kinds it uses. Repeats and runs ("aaaa", "1234") count little. Not a promise: it knows no dictionary.
 */
export function passphraseStrength(passphrase: string): Strength {
  if (passphrase.length < shortest) return 'short';
  const bits = surprisingCharacters(passphrase) * Math.log2(alphabetSize(passphrase));
  if (bits < 50) return 'weak';
  return bits < 80 ? 'fair' : 'strong';
}

/** Characters that neither repeat the one before nor follow it in order. */
function surprisingCharacters(text: string): number {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  return codes.filter((code, index) => index === 0 || Math.abs(code - (codes[index - 1] ?? 0)) > 1).length;
}

function alphabetSize(text: string): number {
  const kinds: readonly [RegExp, number][] = [
    [/\p{Ll}/u, 26],
    [/\p{Lu}/u, 26],
    [/\p{N}/u, 10],
    [/[^\p{L}\p{N}]/u, 20],
  ];
  return kinds.reduce((sum, [kind, size]) => sum + (kind.test(text) ? size : 0), 0) || 26;
}

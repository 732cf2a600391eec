const digitOf: Readonly<Record<string, string>> = {
  o: '0',
  q: '9',
  s: '5',
  l: '1',
  i: '1',
  t: '1',
  b: '8',
  z: '2',
  g: '6',
};

/** Five characters, two of them digits at least, the others letters that look like digits: a postal code. */
const postalCode = /^(?=.*\d.*\d)(?=.*\p{L})[\dOoQSsLlIiTtBZzGg]{5}$/u;
const letterInside = /(?<=\p{L})[01](?=\p{L})/gu;
const fewestLetters = 4;

/**
 * A word with digits read for letters ("Sc0op", "N0") or, before the name of a town, letters for the digits of a postal
 * code ("433O0"); unchanged where it may well be a code of both. `before` is the text before it, `next` the word after.
 */
export function repairDigits(read: string, { before, next }: { before: string; next: string }): string {
  if (/^[NC]0$/i.test(read)) return read.replace('0', read.startsWith('c') || read.startsWith('n') ? 'o' : 'O');
  if (postalCode.test(read) && next.length > 2 && !/[\p{L}\d/-]$/u.test(before))
    return read.replace(/\p{L}/gu, (letter) => digitOf[letter.toLowerCase()] ?? letter);
  const digits = read.replace(/\D/g, '').length;
  if (read.length - digits < fewestLetters || digits > 1) return read;
  return read.replace(letterInside, (digit, at: number) => letterFor(digit, read[at - 1] ?? ''));
}

function letterFor(digit: string, before: string): string {
  const isCapital = /\p{Lu}/u.test(before) && before !== before.toLowerCase();
  if (digit === '0') return isCapital ? 'O' : 'o';
  return isCapital ? 'I' : 'l';
}

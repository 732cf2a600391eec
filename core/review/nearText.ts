/** One letter in this many may be lost, added or changed by OCR. */
const lettersAnError = 6;

/** How alike two folded texts are: 1 the same, 0.9 but for misread letters, 0.75 where one ends with the other, else 0. */
export function nearText(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const errors = Math.floor(short.length / lettersAnError);
  if (long.length - short.length <= errors && editDistance(short, long) <= errors) return 0.9;
  return short.length >= lettersAnError && (long.endsWith(short) || long.startsWith(short)) ? 0.75 : 0;
}

/** Letters to add, drop or change to make one text of the other (Levenshtein). */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of one.split('').entries()) {
    const next = [index + 1];
    for (const [at, against] of other.split('').entries()) {
      const change = (row[at] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

import { numberKey } from './comparisonKeys.ts';

/** How two different invoice numbers resemble one another; null where they do not. */
export type Resemblance = 'confusable' | 'affix' | 'one-edit' | null;

/**
 * Catalogue test D3 on two printed numbers: equal once look-alike characters are folded; equal but for a copy mark
 * (-1, A, RE, COPY); or one insertion, deletion, change or exchange of neighbours apart (Damerau distance one) after
 * folding. Numbers that are equal as they stand, or follow one another in a series, do not resemble.
 */
export function resemblance(one: string, other: string): Resemblance {
  const [first, second] = [numberKey(one), numberKey(other)];
  if (first === null || second === null || first === second || isConsecutive(one, other)) return null;
  if (folded(first) === folded(second)) return 'confusable';
  if (withoutMarks(one).includes(second) || withoutMarks(other).includes(first)) return 'affix';
  // Nearly every pair of numbers this short, or of short counters in one series, is one edit apart.
  if (Math.min(first.length, second.length) < 4 || isShortCounter(one, other)) return null;
  return isOneEditApart(folded(first), folded(second)) ? 'one-edit' : null;
}

const lookAlikes: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1', S: '5', B: '8', Z: '2' };

function folded(key: string): string {
  return key.replace(/[OQILSBZ]/g, (letter) => lookAlikes[letter] ?? letter).replace(/^0+/, '');
}

const markAtEnd = /(?:[\s\-_/.]*\(?(?:COPY|KOPIE|COPIE|DUPLICATE|DUP|RE|REV|BIS|A)\)?|[-_/.]\s*[1-9])$/iu;
const markInFront = /^(?:COPY|KOPIE|COPIE|DUP|RE)[\s\-_/.:]+/iu;

/** The key of the number without a mark at its end, in front, and both; only those that had one. */
function withoutMarks(number: string): readonly (string | null)[] {
  const whole = number.trim();
  const bare = whole.replace(markAtEnd, '');
  return [bare, whole.replace(markInFront, ''), bare.replace(markInFront, '')]
    .filter((text) => text.length < whole.length)
    .map(numberKey);
}

function isShortCounter(one: string, other: string): boolean {
  const [first, second] = [splitTail(one), splitTail(other)];
  return first !== null && first.head !== '' && first.head === second?.head && first.tail < 100n && second.tail < 100n;
}

/** True where both end in digits after the same text and these count on by one. */
export function isConsecutive(one: string, other: string): boolean {
  const [first, second] = [splitTail(one), splitTail(other)];
  if (first === null || second === null || first.head !== second.head) return false;
  const step = first.tail - second.tail;
  return step === 1n || step === -1n;
}

function splitTail(number: string): { readonly head: string; readonly tail: bigint } | null {
  const match = /^(.*?)(\d+)$/su.exec(number.trim().toUpperCase());
  return match?.[1] === undefined || match[2] === undefined ? null : { head: match[1], tail: BigInt(match[2]) };
}

/** Optimal string alignment distance of exactly one. */
export function isOneEditApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  if (rest.slice(1) === otherRest || rest === otherRest.slice(1) || rest.slice(1) === otherRest.slice(1)) return true;
  return (
    rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2) && rest.length > 1
  );
}

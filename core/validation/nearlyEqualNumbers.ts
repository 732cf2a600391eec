import { numberKey } from './comparisonKeys.ts';

/** How two different invoice numbers resemble one another; null where they do not. */
export type Resemblance = 'confusable' | 'affix' | 'one-edit' | null;

/**
 * Catalogue test D3 on two printed numbers: equal once look-alike characters are folded; equal but for a copy mark
 * (-1, A, RE, COPY); or one insertion, deletion, change or exchange of neighbours apart (Damerau distance one) after
 * folding. Numbers that are equal as they stand, or follow one another in a series, do not resemble.
 */
export function resemblance(one: string, other: string): Resemblance {
  const [first, second] = [formOf(one), formOf(other)];
  if (first.key === null || second.key === null || first.key === second.key || follow(first, second)) return null;
  if (first.folded === second.folded) return 'confusable';
  if (first.unmarked.includes(second.key) || second.unmarked.includes(first.key)) return 'affix';
  // Nearly every pair of numbers this short, or of short counters in one series, is one edit apart.
  if (Math.min(first.key.length, second.key.length) < 4 || isShortCounter(first, second)) return null;
  return isOneEditApart(first.folded, second.folded) ? 'one-edit' : null;
}

/** What of a number is compared. */
interface NumberForm {
  readonly key: string | null;
  readonly folded: string;
  readonly unmarked: readonly (string | null)[];
  readonly tail: { readonly head: string; readonly tail: bigint } | null;
}

/** Forms of numbers seen last: each number is held against many, and its forms cost more than comparing them. */
const forms = new Map<string, NumberForm>();
const mostForms = 20_000;

function formOf(number: string): NumberForm {
  const known = forms.get(number);
  if (known !== undefined) return known;
  if (forms.size >= mostForms) forms.clear();
  const key = numberKey(number);
  const form = { key, folded: folded(key ?? ''), unmarked: withoutMarks(number), tail: splitTail(number) };
  forms.set(number, form);
  return form;
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

function isShortCounter({ tail: first }: NumberForm, { tail: second }: NumberForm): boolean {
  return first !== null && first.head !== '' && first.head === second?.head && first.tail < 100n && second.tail < 100n;
}

/** True where both end in digits after the same text and these count on by one. */
export function isConsecutive(one: string, other: string): boolean {
  return follow(formOf(one), formOf(other));
}

function follow({ tail: first }: NumberForm, { tail: second }: NumberForm): boolean {
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

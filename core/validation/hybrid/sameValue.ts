import { assertNever } from '../../vocabulary/assertNever.ts';
import { vendorKey } from '../comparisonKeys.ts';
import { canonicalAmount, lettersOf, type PrintedText, wordsOf } from './printedText.ts';

/** How a value may be written, and so compared. */
export type ValueKind = 'amount' | 'date' | 'account' | 'identifier' | 'name' | 'currency';

/** True where two values say the same; names where this share of the first one's words is in the other. */
export function isSameValue(kind: ValueKind, stated: string, seen: string, sharedWords: number): boolean {
  switch (kind) {
    case 'amount':
      return canonicalAmount(stated) === canonicalAmount(seen);
    case 'name':
      return vendorKey(stated) === vendorKey(seen) || shareOfWords(stated, new Set(wordsOf(seen))) >= sharedWords;
    case 'account':
    case 'identifier':
    case 'date':
    case 'currency':
      return lettersOf(stated) === lettersOf(seen);
    default:
      return assertNever(kind);
  }
}

/** True where a value stands on the pages in any way of writing it. */
export function isPrintedValue(kind: ValueKind, stated: string, printed: PrintedText, sharedWords: number): boolean {
  switch (kind) {
    case 'amount': {
      const amount = canonicalAmount(stated);
      // A sum of nothing is often not printed, and its digits stand in every other number.
      return amount !== null && amount !== '0.00' && printed.amounts.has(amount);
    }
    case 'date':
      return printed.dates.has(stated);
    case 'name':
      return printed.letters.includes(lettersOf(stated)) || shareOfWords(stated, printed.words) >= sharedWords;
    case 'account':
    case 'identifier':
      return printed.letters.includes(lettersOf(stated));
    case 'currency':
      return new RegExp(`\\b${stated}\\b|${signs[stated] ?? stated}`, 'i').test(printed.raw);
    default:
      return assertNever(kind);
  }
}

/** Signs and words by which pages name a currency; "$" and "kr" are many currencies' and so never contradict one. */
const signs: Readonly<Partial<Record<string, string>>> = {
  EUR: '€|euro',
  GBP: '£',
  USD: '\\$|dollar',
  CAD: '\\$',
  AUD: '\\$',
  CHF: '\\bfr\\.',
  PLN: 'zł',
  CZK: 'kč',
  DKK: '\\bkr\\b',
  SEK: '\\bkr\\b',
  NOK: '\\bkr\\b',
  JPY: '¥',
  CNY: '¥',
};

/** Share of the words of a name that are among others; 0 for a name without words. */
function shareOfWords(name: string, among: ReadonlySet<string>): number {
  const words = wordsOf(vendorKey(name) ?? name);
  return words.length === 0 ? 0 : words.filter((word) => among.has(word)).length / words.length;
}

import { foldText } from '../labels/foldText.ts';
import { addressWord, contactLine, postalLine } from './companyWords.ts';

const shortest = 4;
const partition = /[\d·•|,;:/@()]|\s[*–—-]\s/u;

/**
 * Whether names printed on the pages hold one in a shorter or longer form, as a brand and the company behind it: then the
 * page does not say which of them invoices. What goes on with a place, a number or another part of a line is no form of it.
 */
export function hasOtherForm(name: string, printed: readonly string[]): boolean {
  const own = foldText(name);
  return own.length >= shortest && printed.some((other) => isForm(own, name, other));
}

function isForm(own: string, name: string, other: string): boolean {
  const folded = foldText(other);
  if (folded === own || folded.length < shortest) return false;
  const [short, long, text] = own.length < folded.length ? [own, folded, other] : [folded, own, name];
  if (!long.startsWith(short) || !endsAtWord(text, short)) return false;
  return !partition.test(other) && !addressWord.test(other) && !postalLine.test(other) && !contactLine.test(other);
}

/** The shorter form ends where a word of the longer one ends. */
function endsAtWord(text: string, short: string): boolean {
  const words = text.split(/\s+/);
  return words.some((_, count) => foldText(words.slice(0, count).join(' ')) === short);
}

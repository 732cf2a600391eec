import anyAscii from 'any-ascii';
import { splitLegalForm } from './legalForms.ts';
import { asLatin, nameSkeleton } from './nameSkeleton.ts';

/** A vendor's name as names are compared. */
export interface VendorName {
  /** Words in their order, ASCII, upper case, without legal form, bare connecting words and accents. */
  readonly words: readonly string[];
  /** The same, by alphabet. */
  readonly sorted: readonly string[];
  /** Legal forms named, "GMBH KG"; empty where none is. */
  readonly form: string;
  /** As the eye takes it (UTS #39), with the legal form. */
  readonly skeleton: string;
}

const connecting = new Set(['AND', 'UND', 'ET', 'EN', 'THE', 'FIRMA', 'FA', 'MESSRS', 'HERRN', 'FRAU']);
const mixed = /(?=[^\s]*\p{Script=Latin})(?=[^\s]*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}])[^\s]+/gu;

/**
 * Reads a name: words that mix scripts are taken as they look, other scripts are transliterated; "ae", "oe" and "ue" are as "ä", "ö" and
 * "ü"; "G.m.b.H." is one word. A name that is nothing but connecting words keeps them.
 */
export function vendorName(name: string): VendorName {
  const tokens = ascii(name)
    .toUpperCase()
    .replace(/\b([A-Z])\.(?=[A-Z]\b)/g, '$1')
    .replace(/['’`´]/g, '')
    .replace(/[^A-Z0-9]+/g, ' ')
    .replace(/([AOU])E/g, '$1')
    .trim()
    .split(' ');
  const { words, form } = splitLegalForm(tokens.filter((token) => token !== ''));
  const telling = words.filter((word) => !connecting.has(word));
  const kept = telling.length === 0 ? words : telling;
  return { words: kept, sorted: [...kept].sort(), form, skeleton: nameSkeleton(name) };
}

function ascii(name: string): string {
  if (/^\p{ASCII}*$/u.test(name)) return name;
  return anyAscii(name.normalize('NFKC').replace(mixed, (word) => asLatin(word)));
}

import type { Box } from '../vocabulary/box.ts';
import type { OcrWord } from './OcrEngine.ts';

/** Letters that do not come apart into a plain letter and an accent, and currency signs beyond the dollar. */
const unlike = /[ßẞłŁœŒæÆøØ€£¥]/gu;
const special = /[^\p{ASCII}]/u;
const sign = /^[€£¥]$/u;
const amount = /^\p{Sc}?[-+]?\d[\d.,]*$/u;
/** Words share a place where this part of the narrower one and of the lower one lies in both. */
const sharedPart = 0.5;
/** A sign farther from its amount than this many heights is none. */
const signDistance = 2;

/**
 * Words of a recogniser that lacks letters, with those letters and currency signs put in from another that knows the page's
 * languages: only where the other read the same word otherwise, so that digits and all else stay as they were. The less
 * sure of both speaks for a word so mended.
 */
export function withForeignLetters(words: readonly OcrWord[], others: readonly OcrWord[]): readonly OcrWord[] {
  const rich = others.filter(({ text }) => special.test(text));
  const mended = words.map((word) => {
    const other = rich.find((each) => sharePlace(word.box, each.box) && isSameWord(word.text, each.text));
    return other === undefined ? word : mendedBy(word, other);
  });
  const signs = rich.filter(({ text, box }) => sign.test(text) && isFree(box, words) && isBesideAmount(box, words));
  return [...mended, ...signs];
}

function mendedBy(word: OcrWord, other: OcrWord): OcrWord {
  const box = word.text.length < other.text.length ? hull(word.box, other.box) : word.box;
  return { text: other.text, box, confidence: Math.min(word.confidence, other.confidence) };
}

/** Whether texts differ in nothing but accents and letters that look unlike any plain one. */
function isSameWord(plain: string, rich: string): boolean {
  if (digitsOf(plain) !== digitsOf(rich)) return false;
  const allowed = rich.match(unlike)?.length ?? 0;
  return editDistance(folded(plain), folded(rich)) <= allowed;
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '');
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let at = 1; at <= a.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= b.length; to += 1) {
      const changed = (row[to - 1] ?? 0) + (a[at - 1] === b[to - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function sharePlace(a: Box, b: Box): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return (
    across > sharedPart * Math.min(a.right - a.left, b.right - b.left) &&
    down > sharedPart * Math.min(a.bottom - a.top, b.bottom - b.top)
  );
}

function isFree(box: Box, words: readonly OcrWord[]): boolean {
  return !words.some((word) => sharePlace(box, word.box));
}

function isBesideAmount(box: Box, words: readonly OcrWord[]): boolean {
  const reach = signDistance * (box.bottom - box.top);
  const wider = { ...box, left: box.left - reach, right: box.right + reach };
  return words.some(({ text, box: place }) => {
    const touches = place.left < wider.right && place.right > wider.left;
    const isLevel = place.top < box.bottom && place.bottom > box.top;
    return touches && isLevel && amount.test(text);
  });
}

function hull(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

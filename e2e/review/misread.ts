import type { PrintedPlace } from '../../models/train/documents/GeneratedDocument.ts';
import type { PageReading, Word } from '../../core/contract/reading.ts';
import { boxesMeet } from '../../core/vocabulary/box.ts';

/** Digits that recognisers take for each other. */
const confusions: Readonly<Record<string, string>> = {
  '0': '8',
  '1': '7',
  '2': '7',
  '3': '8',
  '4': '9',
  '5': '6',
  '6': '8',
  '7': '1',
  '8': '3',
  '9': '4',
};

/** What a recogniser says of a glyph that it hardly made out. */
const damagedConfidence = 0.35;

/**
 * A page as a recogniser reads it that takes one digit of the values at these places for another, and is unsure of those
 * words; all other words are as they were. Everything after the reading works on what it says.
 */
export function misread(page: PageReading, places: readonly PrintedPlace[]): PageReading {
  const here = places.filter((place) => place.page === page.number);
  if (here.length === 0) return page;
  const words = page.words.map((word) => {
    const isDamaged = here.some(({ box }) => boxesMeet(inner(word), box)) && /\d/.test(word.text);
    return isDamaged ? { ...word, text: confused(word.text), confidence: damagedConfidence } : word;
  });
  return { ...page, source: 'ocr', words };
}

/** The middle of a word: neighbours whose edges touch a place are not meant. */
function inner({ box }: Word) {
  const [wide, high] = [(box.right - box.left) / 4, (box.bottom - box.top) / 4];
  return { left: box.left + wide, right: box.right - wide, top: box.top + high, bottom: box.bottom - high };
}

/** The text with its last digit but one taken for another; of a single digit that one. */
function confused(text: string): string {
  const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const at = digits.at(-2) ?? digits.at(-1);
  if (at === undefined) return text;
  return text.slice(0, at) + (confusions[text.charAt(at)] ?? '1') + text.slice(at + 1);
}

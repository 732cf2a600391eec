import type { PageReading, Word } from '../../core/contract/reading.ts';
import { type Box, boxesMeet } from '../../core/vocabulary/box.ts';

/** A spot of a page that the reader misreads. */
export interface DamagedSpot {
  readonly page: number;
  readonly box: Box;
  /** What the reader says of the words there, 0 to 1: it may be unsure of a glyph it hardly made out, or sure and wrong. */
  readonly confidence: number;
}

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

/**
 * A page as a recogniser reads it that takes one digit of the words at these spots for another; all other words are as
 * they were. Everything after the reading works on what it says.
 */
export function misread(page: PageReading, spots: readonly DamagedSpot[]): PageReading {
  const here = spots.filter((spot) => spot.page === page.number);
  if (here.length === 0) return page;
  const words = page.words.map((word) => {
    const spot = here.find(({ box }) => boxesMeet(inner(word), box));
    if (spot === undefined || !/\d/.test(word.text)) return word;
    return { ...word, text: confused(word.text), confidence: spot.confidence };
  });
  return { ...page, source: 'ocr', words };
}

/** The middle of a word: neighbours whose edges touch a spot are not meant. */
function inner({ box }: Word): Box {
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

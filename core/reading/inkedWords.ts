import type { GreyRaster } from './GreyRaster.ts';
import { type LetterInk, letterInk } from './letterInk.ts';
import type { OcrWord } from './OcrEngine.ts';
import { withLettersJoined, withPrintedMarks } from './withPrintedMarks.ts';

/** A word with what its picture shows of its letters; null where there is nothing to look for. */
export interface InkedWord {
  readonly word: OcrWord;
  readonly ink: LetterInk | null;
}

const letter = /\p{L}/u;
const digit = /\d/u;

/** Words with their ink. */
export function inkedWords(words: readonly OcrWord[], raster: GreyRaster): readonly InkedWord[] {
  return words.map((word) => ({ word, ink: letter.test(word.text) ? letterInk(raster, word.box) : null }));
}

/** Words with the accents their ink shows; those with digits stay as they were read. */
export function withInkedMarks(inked: readonly InkedWord[]): readonly InkedWord[] {
  return inked.map(({ word, ink }) => {
    if (ink === null || digit.test(word.text)) return { word, ink };
    const text = withLettersJoined(word.text, ink) ?? withPrintedMarks(word.text, ink);
    return { word: text === word.text ? word : { ...word, text }, ink };
  });
}

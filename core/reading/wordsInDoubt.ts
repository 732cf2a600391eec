import type { GreyRaster } from './GreyRaster.ts';
import { marksAbove, marksOf } from './marksAbove.ts';
import type { OcrWord } from './OcrEngine.ts';

/** A word that may hold a letter the recogniser does not know. */
export interface DoubtfulWord {
  readonly word: OcrWord;
  /** Marks that stand above its letters; fewer than its letters have where they touch them. */
  readonly marks: number;
  readonly why: 'mark' | 'letter' | 'sign' | 'unsure';
}

const letters = /\p{L}{2}/u;
/** Letters with accents, and others that no English word has. */
const foreign = /(?!\p{ASCII})\p{L}/u;
/** What ü is taken for where it is not known: no word of a bill has it in its middle. */
const doubleI = /\p{L}ii|ii\p{L}/u;
/** What € is taken for; nothing is taken for €. */
const sign = /£/u;
/** Made of letters alone but for what stands around it. */
const plainWord = /^\P{L}?\p{L}[\p{L}/-]{2,}\P{L}?$/u;
/** Where a foreign letter or a sign was read less surely, it may be another one. */
const sureForeign = 0.9;
/** Less sure words of letters may hide ß or ç, which bear no mark. */
const sureWord = 0.6;

/**
 * Words in which an accent or a sign may have been read wrongly: ink above their letters which the text does not explain
 * (`marksAbove`), a foreign letter or a currency sign read without certainty, or a word hardly read at all.
 */
export function wordsInDoubt(words: readonly OcrWord[], raster: GreyRaster): readonly DoubtfulWord[] {
  return words.flatMap((word): readonly DoubtfulWord[] => {
    const { text, confidence, box } = word;
    if (sign.test(text)) return confidence < sureForeign ? [{ word, marks: 0, why: 'sign' }] : [];
    if (!letters.test(text)) return [];
    const marks = marksAbove(raster, box);
    if (marks > marksOf(text)) return [{ word, marks, why: 'mark' }];
    if (doubleI.test(text) || (foreign.test(text) && confidence < sureForeign)) return [{ word, marks, why: 'letter' }];
    return plainWord.test(text) && confidence < sureWord ? [{ word, marks, why: 'unsure' }] : [];
  });
}

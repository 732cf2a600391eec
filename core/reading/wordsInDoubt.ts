import { inkUnexplained } from './inkExplained.ts';
import type { InkedWord } from './inkedWords.ts';
import type { LetterInk } from './letterInk.ts';
import type { OcrWord } from './OcrEngine.ts';

/** A word that may hold a letter the recogniser does not know. */
export interface DoubtfulWord {
  readonly word: OcrWord;
  readonly ink: LetterInk;
  readonly why: 'ink' | 'letter' | 'sign' | 'unsure';
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
/** Less sure words of letters may hide ß or ł, which bear no mark. */
const sureWord = 0.6;
const nothing: LetterInk = { letters: 0, above: [], below: [] };

/**
 * Words in which an accent or a sign may have been read wrongly: ink that the text does not explain (`inkUnexplained`), a foreign letter
 * or a currency sign read without certainty, or a word hardly read at all.
 */
export function wordsInDoubt(words: readonly InkedWord[]): readonly DoubtfulWord[] {
  return words.flatMap(({ word, ink }): readonly DoubtfulWord[] => {
    const { text, confidence } = word;
    if (sign.test(text)) return confidence < sureForeign ? [{ word, ink: nothing, why: 'sign' }] : [];
    if (ink === null || !letters.test(text)) return [];
    if (inkUnexplained(ink, text) > 0) return [{ word, ink, why: 'ink' }];
    if (doubleI.test(text) || (foreign.test(text) && confidence < sureForeign)) return [{ word, ink, why: 'letter' }];
    return plainWord.test(text) && confidence < sureWord ? [{ word, ink, why: 'unsure' }] : [];
  });
}

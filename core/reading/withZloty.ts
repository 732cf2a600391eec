import type { OcrWord } from './OcrEngine.ts';
import { isBesideAmount } from './withForeignLetters.ts';

/** What zł is taken for where ł is not known, by itself, after an amount and before one. */
const alone = /^z[tl](\P{L}?)$/u;
const after = /^([-+(]?\d[\d.,]*)z[tl](\P{L}?)$/u;
const before = /^z[tl](-?\d[\d.,]*[.,]\d{2}\P{L}?)$/u;

/** zł beside amounts, where a recogniser that knows no ł read zt or zl; no word of another language is so short and so placed. */
export function withZloty(words: readonly OcrWord[]): readonly OcrWord[] {
  return words.map((word) => {
    const text = word.text.replace(after, '$1zł$2').replace(before, 'zł$1');
    const isSign = alone.test(text) && isBesideAmount(word.box, words);
    const mended = isSign ? text.replace(alone, 'zł$1') : text;
    return mended === word.text ? word : { ...word, text: mended };
  });
}

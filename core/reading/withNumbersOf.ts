import type { OcrWord } from './OcrEngine.ts';
import { sharePlace } from './sharePlace.ts';

const number = /^[^\p{L}]*\d[^\p{L}]*$/u;

/**
 * A second reading of a page, made for its letters, with the numbers of the first: data of another language reads digits
 * worse. Where the two disagree the less sure of both speaks for the number.
 */
export function withNumbersOf(first: readonly OcrWord[], second: readonly OcrWord[]): readonly OcrWord[] {
  const numbers = first.filter(({ text }) => number.test(text));
  return second.map((word) => {
    if (!number.test(word.text)) return word;
    const other = numbers.find(({ box }) => sharePlace(box, word.box));
    if (other === undefined || digitsOf(other) === digitsOf(word)) return word;
    return { ...other, confidence: Math.min(other.confidence, word.confidence) };
  });
}

function digitsOf({ text }: OcrWord): string {
  return text.replaceAll(/[^\d.,]/gu, '');
}

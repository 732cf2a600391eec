import type { OcrWord } from './OcrEngine.ts';

/** How well words were read, and how much of them there is. */
export interface Legibility {
  /** Mean confidence of letters and digits, 0 to 1; 0 where there are none. */
  readonly mean: number;
  /** Letters and digits read with at least even confidence, each counting as much as it is sure. */
  readonly sure: number;
}

/** Text that lies the wrong way comes out as short, unsure debris; both numbers fall. */
export function legibilityOf(words: readonly OcrWord[]): Legibility {
  let letters = 0;
  let sum = 0;
  let sure = 0;
  for (const { text, confidence } of words) {
    const count = text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
    letters += count;
    sum += count * confidence;
    if (count >= 2 && confidence >= 0.5) sure += count * confidence;
  }
  return { mean: letters === 0 ? 0 : sum / letters, sure };
}

import type { Segment } from '../layout/Layout.ts';

/** The text of a segment with one space between tokens, and the way back from a place in it to the token. */
export interface SpacedText {
  readonly text: string;
  /** Per token: whether letters in it were read as digits. */
  readonly repaired: readonly boolean[];
  readonly tokenAt: (index: number) => number;
}

/** A number in which OCR put letters for digits: only digits and lookalikes, with a decimal mark before two of them. */
const damagedNumber = /^(?=.*\d)(?:[A-Z]{2,3}|[$€£])?[-(]?[\dOoIlSB]{1,3}(?:[.,][\dOoIlSB]{3})*[.,][\dOoIlSB]{2}\)?$/;
const lookalikes: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', S: '5', B: '8' };

/** Joins the tokens for pattern matching; in OCR text, letters inside what is plainly a number become digits. */
export function spacedText(segment: Segment): SpacedText {
  const starts: number[] = [];
  const repaired: boolean[] = [];
  let text = '';
  for (const token of segment.tokens) {
    const damaged = segment.source === 'ocr' && /[OoIlSB]/.test(token.text) && damagedNumber.test(token.text);
    if (text !== '') text += ' ';
    starts.push(text.length);
    repaired.push(damaged);
    text += damaged ? repair(token.text) : token.text;
  }
  return { text, repaired, tokenAt: (index) => lastAtOrBefore(starts, index) };
}

function repair(text: string): string {
  const prefix = /^(?:[A-Z]{2,3}|[$€£])/.exec(text)?.[0] ?? '';
  return prefix + text.slice(prefix.length).replace(/[OoIlSB]/g, (letter) => lookalikes[letter] ?? letter);
}

function lastAtOrBefore(starts: readonly number[], index: number): number {
  let found = 0;
  for (const [place, start] of starts.entries()) if (start <= index) found = place;
  return found;
}

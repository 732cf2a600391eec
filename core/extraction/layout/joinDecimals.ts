import type { Word } from '../../contract/reading.ts';

/** Letter widths between the parts of one number. */
const widestGap = 1.7;

/** Sums that OCR cut at the decimal mark, joined: "11." "95" and "24" ".69". Words come from one line, left to right. */
export function joinDecimals(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && isCut(last, word)) joined[joined.length - 1] = merged(last, word);
    else joined.push(word);
  }
  return joined;
}

function isCut(left: Word, right: Word): boolean {
  const markLeft = /\d[.,]$/.test(left.text) && /^\d{2}\p{L}?$/u.test(right.text);
  const markRight = /\d$/.test(left.text) && /^[.,]\d{2}\p{L}?$/u.test(right.text);
  const width = (left.box.right - left.box.left) / left.text.length;
  return (markLeft || markRight) && right.box.left - left.box.right < widestGap * width;
}

function merged(left: Word, right: Word): Word {
  const box = {
    left: left.box.left,
    top: Math.min(left.box.top, right.box.top),
    right: right.box.right,
    bottom: Math.max(left.box.bottom, right.box.bottom),
  };
  return { ...left, text: left.text + right.text, box, confidence: Math.min(left.confidence, right.confidence) };
}

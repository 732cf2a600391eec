import type { MeasuredLine } from './MeasuredLine.ts';

const amount = /^\D?\d[\d.,]*[.,]\d{2}\D?$/u;
/** What £ is read as: a single letter in front of an amount, or f alone. */
const poundLike = /^(?:[a-zA-Z]\d[\d.,]*[.,]\d{2}|f)$/u;
/** A sign is so wide, in usual advances: less is a speck, more a rule. */
const signWidth = { least: 0.5, most: 1.5 };

/**
 * Whether a word, of the characters from `first` to `last`, may be an amount whose currency sign the alphabet lacks: the sign
 * left ink unread, or £ was taken for a letter.
 */
export function hasUnreadInk(text: string, first: number, last: number, line: MeasuredLine): boolean {
  if (poundLike.test(text)) return true;
  return amount.test(text) && (isInkLost(first, -1, line) || isInkLost(last, 1, line));
}

/** Whether ink that no character stands for lies beside the character at `index`, to the left (-1) or the right (1). */
function isInkLost(index: number, side: -1 | 1, { centres, usual, blank, shown }: MeasuredLine): boolean {
  const clear = usual * 0.6;
  const own = centres[index] ?? 0;
  const neighbour = centres[index + side];
  const far = neighbour === undefined ? (side < 0 ? 0 : shown - 1) : neighbour - side * clear;
  let inked = 0;
  for (let away = Math.ceil(clear); away < usual * 3; away += 1) {
    const column = Math.round(own + side * away);
    if (side * (far - column) < 0) break;
    if (blank[column] === 0) inked += 1;
  }
  return inked > signWidth.least * usual && inked < signWidth.most * usual;
}

import type { Word } from '../../contract/reading.ts';
import type { Box } from '../../vocabulary/box.ts';

const isSign = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

/** Widths of signs in ems of usual print faces; what is not named is as wide as a digit. */
const widths: readonly (readonly [signs: string, width: number])[] = [
  ["ijlI|!.,:;'", 0.28],
  ['frt()[]-/ ', 0.35],
  ['mMW@', 0.85],
  ['ABCDEGHKNOPQRSUVXYZ&', 0.68],
];
const digitWidth = 0.556;
const widthOf = (sign: string): number => widths.find(([signs]) => signs.includes(sign))?.[1] ?? digitWidth;

/**
 * Where one character of a printed value stands on the page, in points: within the word that holds it, by the usual widths
 * of signs, since words are all that recognition places. Null where the words in `area` do not read as the value.
 */
export function glyphBox(words: readonly Word[], area: Box, printed: string, printedAt: number): Box | null {
  const letters = words.filter((word) => isWithin(word.box, area)).flatMap(signsOfWord);
  const wanted = printed.split('').filter(isSign).join('').toUpperCase();
  const start = letters
    .map(({ sign }) => sign.toUpperCase())
    .join('')
    .indexOf(wanted);
  if (start < 0 || wanted === '') return null;
  const rank = printed.slice(0, printedAt).split('').filter(isSign).length;
  return letters[start + rank]?.box ?? null;
}

function signsOfWord({ text, box }: Word): readonly { readonly sign: string; readonly box: Box }[] {
  const signs = text.split('');
  const whole = signs.reduce((sum, sign) => sum + widthOf(sign), 0);
  const unit = (box.right - box.left) / Math.max(whole, 0.01);
  let left = box.left;
  return signs.flatMap((sign) => {
    const from = left;
    left += widthOf(sign) * unit;
    return isSign(sign) ? [{ sign, box: { ...box, left: from, right: left } }] : [];
  });
}

function isWithin({ left, right, top, bottom }: Box, area: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}

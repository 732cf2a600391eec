import type { Decimal } from '../../vocabulary/money.ts';
import type { Segment, Token } from '../layout/Layout.ts';
import { currencyCodes, currencySigns } from './currencySigns.ts';
import { readNumber, type DecimalMark } from './readNumber.ts';
import { spacedText } from './spacedText.ts';

/** A number found on the page. */
export interface Amount {
  readonly segment: Segment;
  /** Tokens of the segment it was read from: first and one past the last, sign and currency included. */
  readonly from: number;
  readonly to: number;
  readonly raw: string;
  /** With sign. */
  readonly value: Decimal;
  readonly fraction: number;
  readonly certain: boolean;
  readonly mark: DecimalMark | null;
  /** The sign or code printed beside it. */
  readonly sign: string | null;
  readonly percent: boolean;
  /** True where digits had to be read out of letters ("2O.00"). */
  readonly repaired: boolean;
}

const signs = [...Object.keys(currencySigns), '$', 'kr', 'kr.']
  .sort((a, b) => b.length - a.length)
  .map((sign) => sign.replace(/[.$]/g, String.raw`\$&`))
  .join('|');
const codes = [...currencyCodes].join('|');
const currency = `(?:${signs}|${codes})`;
const digits = String.raw`\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d{1,4})?|\d[\d.,]*\d|\d`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d.,/:\\#_-])(?<open>\()?(?<minus>[-−–]\s?)?(?:(?<before>${currency})[.:]?\s?)?(?<inner>[-−–]\s?)?` +
    String.raw`(?<number>${digits})(?<percent>\s?%)?(?<trailing>[-−](?![\d\p{L}-]))?(?:\s?(?<after>${currency})(?![\p{L}\d]))?(?<close>\))?` +
    String.raw`(?:\s?(?<credit>CR)(?!\p{L}))?(?![\d/:\\_]|[.,]\d|[-−–]\d|\p{L}{2})`,
  'giu',
);

/** Till rolls put a tax code right after a sum ("1.90T"); a letter after other numbers is a unit or part of a word. */
const letterNext = /^\p{L}/u;

/** All numbers of a segment that could be an amount, a quantity or a rate, left to right. */
export function findAmounts(segment: Segment, mark: DecimalMark): Amount[] {
  const { text, repaired, tokenAt } = spacedText(segment);
  if (!/\d/.test(text)) return [];
  const found: Amount[] = [];
  for (const match of text.matchAll(pattern)) {
    const number = readNumber(match.groups?.['number'] ?? '', mark);
    if (number === null || brokenBySpaces(segment.tokens, match[0], tokenAt(match.index))) continue;
    if (number.fraction !== 2 && letterNext.test(text.slice(match.index + match[0].length))) continue;
    const from = tokenAt(match.index);
    const to = tokenAt(match.index + match[0].trimEnd().length - 1) + 1;
    found.push({
      segment,
      from,
      to,
      raw: match[0].trim(),
      value: isNegative(match.groups) && !/^[0.]*$/.test(number.value) ? `-${number.value}` : number.value,
      fraction: number.fraction,
      certain: number.certain,
      mark: number.mark,
      sign: match.groups?.['before'] ?? match.groups?.['after'] ?? null,
      percent: match.groups?.['percent'] !== undefined,
      repaired: repaired.slice(from, to).includes(true),
    });
  }
  return found;
}

function isNegative(groups: Record<string, string> | undefined): boolean {
  if (groups === undefined) return false;
  const { minus, inner, trailing, open, close, credit } = groups;
  return (
    [minus, inner, trailing, credit].some((sign) => sign !== undefined) || (open !== undefined && close !== undefined)
  );
}

function letterWidth({ box, text }: Token): number {
  return (box.right - box.left) / Math.max(1, text.length);
}

/**
 * Digit groups parted by more than a thin space are two numbers ("2 400,00" as quantity and price), unless they fill a
 * cell and the space is as wide as a letter, as tills print it.
 */
function brokenBySpaces(tokens: readonly Token[], raw: string, first: number): boolean {
  if (!/\d\s\d/.test(raw)) return false;
  const count = raw.trim().split(' ').length;
  for (let index = first + 1; index < first + count; index += 1) {
    const [left, right] = [tokens[index - 1], tokens[index]];
    if (left === undefined || right === undefined) continue;
    const height = right.box.bottom - right.box.top;
    const gap = right.box.left - left.box.right;
    const isTypewritten = count === tokens.length && gap < 1.2 * letterWidth(left) && gap < 1.2 * letterWidth(right);
    if (/\d$/.test(left.text) && /^\d/.test(right.text) && gap > height * 0.55 && !isTypewritten) return true;
  }
  return false;
}

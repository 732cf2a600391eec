import { Big } from 'big.js';
import type { PageReading } from '../../contract/reading.ts';
import { decimalSchema } from '../../vocabulary/money.ts';

/** All that is printed, in the forms in which a stated value is looked for. Built once for a document. */
export interface PrintedText {
  /** Letters and digits only, without case and accents, page by page. */
  readonly letters: string;
  /** Words of three letters and more, without case and accents. */
  readonly words: ReadonlySet<string>;
  /** Every number, under each way its marks can be read, with two decimals and without sign. */
  readonly amounts: ReadonlySet<string>;
  /** Every date in digits, as ISO, day and month both ways round. */
  readonly dates: ReadonlySet<string>;
  readonly raw: string;
}

export function printedText(pages: readonly PageReading[]): PrintedText {
  const raw = pages.map(textOf).join('\n');
  return {
    letters: lettersOf(raw),
    words: new Set(wordsOf(raw)),
    amounts: new Set(amountsIn(raw)),
    dates: new Set(datesIn(raw)),
    raw,
  };
}

/** Lines by line breaks, words by spaces. */
function textOf({ words }: PageReading): string {
  return words
    .map((word, index) => `${index > 0 && words[index - 1]?.line !== word.line ? '\n' : ' '}${word.text}`)
    .join('');
}

/** Letters and digits alone, so that spaces and marks cannot hide a value. */
export function lettersOf(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Words that carry a name: three letters or more. */
export function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/** "1.234,56", "1 234.56", "1'234", "1234": spaces within a line may group digits, so they are tried both ways. */
function amountsIn(raw: string): string[] {
  const grouped = raw.match(/\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:[.,]\d{1,4})?(?!\d)/g) ?? [];
  const plain = raw.match(/\d[\d.,'’]*/g) ?? [];
  return [...grouped.map((text) => text.replace(/[ \u00A0\u202F]/g, '')), ...plain].flatMap(readings);
}

function readings(text: string): string[] {
  const bare = text.replace(/['’]/g, '').replace(/[.,]+$/, '');
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const whole = bare.replace(/[.,]/g, '');
  const asGroups = canonicalAmount(whole);
  const withDecimals =
    last === -1 ? null : canonicalAmount(`${bare.slice(0, last).replace(/[.,]/g, '')}.${bare.slice(last + 1)}`);
  return [asGroups, withDecimals].filter((amount) => amount !== null);
}

/** Two decimals, no sign; null where it is no amount. */
export function canonicalAmount(text: string): string | null {
  const parsed = decimalSchema.safeParse(text.replace(/^\+/, ''));
  return parsed.success ? new Big(parsed.data).abs().toFixed(2) : null;
}

function datesIn(raw: string): string[] {
  const found: string[] = [];
  const add = (year: string, month: string, day: string): void => {
    const full = year.length === 2 ? `20${year}` : year;
    found.push(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  };
  for (const [, year = '', month = '', day = ''] of raw.matchAll(
    /(?<!\d)(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})(?!\d)/g,
  ))
    add(year, month, day);
  for (const [, first = '', second = '', year = ''] of raw.matchAll(
    /(?<!\d)(\d{1,2})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{4}|\d{2})(?!\d)/g,
  )) {
    add(year, second, first);
    add(year, first, second);
  }
  for (const [, year = '', month = '', day = ''] of raw.matchAll(/(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/g))
    add(year, month, day);
  return found;
}

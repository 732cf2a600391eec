import { isIsoDate, type IsoDate } from '../../vocabulary/dates.ts';
import { spacedText } from '../amounts/spacedText.ts';
import { foldText } from '../labels/foldText.ts';
import type { Segment } from '../layout/Layout.ts';
import { monthOf } from './monthNames.ts';

/** Order of day and month in a numeric date. */
export type DateOrder = 'day-first' | 'month-first';

/** A calendar date found on the page. */
export interface FoundDate {
  readonly segment: Segment;
  /** First token and one past the last. */
  readonly from: number;
  readonly to: number;
  readonly raw: string;
  /** The readings by order of day and month; equal where there is but one. Null where that order makes no date. */
  readonly dayFirst: IsoDate | null;
  readonly monthFirst: IsoDate | null;
  /** 'numeric' dates say by their separator and digits alone what they are; the others cannot be misread. */
  readonly form: 'iso' | 'numeric' | 'named' | 'compact';
  readonly separator: string;
  readonly shortYear: boolean;
}

const iso = /(?<![\d.,/-])(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d|[-/.]\d)/g;
/** A comma after a full year begins something else: "bis 04.04.2013,3% Skonto". */
const numeric =
  /(?<![\d./:-])(?<!(?<!\d{4}),)(\d{1,2})\s?([-/.,])\s?(\d{1,2})\s?\2\s?(\d{4}(?!\d|[-/.]\d|\s?%)|\d{2}(?!\d|[-/.]\d|[.,]\d|\s?%))/g;
const chinese = /(\d{4})\s?[年]\s?(\d{1,2})\s?[月]\s?(\d{1,2})\s?[日]/g;
const dayName =
  /(?<![\d.,/-])(\d{1,2})(?:st|nd|rd|th|er|º|°)?\.?[\s\-/.]*(?:de\s|of\s)?([\p{L}0]{3,12})\.?,?[\s\-/.]*(?:de\s|del\s)?[’']?(\d{4}|\d{2})(?!\d|[.,]\d)/giu;
const nameDay =
  /(?<!\p{L})([\p{L}0]{3,12})\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?\s?[,.]?[\s\-/]+[’']?(\d{4}|\d{2})(?!\d|[.,:]\d)/giu;
const compact = /(?<![\d.,/-])((?:19|20)\d{2})(\d{2})(\d{2})(?!\d|[-/.,]\d)/g;

/** All dates of a segment, left to right; of overlapping readings the first in the order of the patterns wins. */
export function findDates(segment: Segment): FoundDate[] {
  const { text, tokenAt } = spacedText(segment);
  if (!/\d/.test(text)) return [];
  const found: (FoundDate & { start: number; end: number })[] = [];
  for (const reader of readers) {
    for (const match of text.matchAll(reader.pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const date = reader.read(match);
      if (date === null) continue;
      const place = { segment, from: tokenAt(start), to: tokenAt(end - 1) + 1, raw: match[0].trim() };
      found.push({ ...place, ...date, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start).map(({ start: _start, end: _end, ...date }) => date);
}

type Reading = Pick<FoundDate, 'dayFirst' | 'monthFirst' | 'form' | 'separator' | 'shortYear'>;

const readers: readonly { readonly pattern: RegExp; readonly read: (match: RegExpExecArray) => Reading | null }[] = [
  { pattern: iso, read: ([, year, sign, month, day]) => certain('iso', sign, year, month, day) },
  { pattern: chinese, read: ([, year, month, day]) => certain('iso', '', year, month, day) },
  { pattern: dayName, read: ([, day, name, year]) => named(year, name, day) },
  { pattern: nameDay, read: ([, name, day, year]) => named(year, name, day) },
  { pattern: numeric, read: ([, first, sign, second, year]) => readNumeric(first, sign, second, year) },
  { pattern: compact, read: ([, year, month, day]) => certain('compact', '', year, month, day) },
];

function certain(form: Reading['form'], separator = '', year = '', month = '', day = ''): Reading | null {
  const date = isoOf(year, Number(month), Number(day));
  return date === null ? null : { dayFirst: date, monthFirst: date, form, separator, shortYear: year.length === 2 };
}

function named(year = '', name = '', day = ''): Reading | null {
  const month = monthOf(foldText(name));
  return month === undefined ? null : certain('named', ' ', year, String(month), day);
}

function readNumeric(first = '', separator = '', second = '', year = ''): Reading | null {
  const [a, b] = [Number(first), Number(second)];
  const [dayFirst, monthFirst] = [isoOf(year, b, a), isoOf(year, a, b)];
  if (dayFirst === null && monthFirst === null) return null;
  return { dayFirst, monthFirst, form: 'numeric', separator, shortYear: year.length === 2 };
}

/** Two-digit years: 70 to 99 are 1970 to 1999, the others 2000 to 2069. Years outside 1970 to 2099 are no dates here. */
function isoOf(year: string, month: number, day: number): IsoDate | null {
  const short = Number(year) >= 70 ? `19${year}` : `20${year}`;
  const full = year.length === 2 ? short : year;
  if (Number(full) < 1970 || Number(full) > 2099) return null;
  const text = `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}

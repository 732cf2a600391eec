import { assertNever } from '../assertNever.ts';
import { type IsoDate, isIsoDate } from '../dates.ts';
import { VouchFailure } from '../failure.ts';
import { typedDate } from '../typedValues.ts';
import type { Computation } from './Computation.ts';

/** The days date arithmetic may start from. */
export interface DateContext {
  readonly today: IsoDate;
  /** Dates the document states; null where none was read. */
  readonly issueDate: IsoDate | null;
  readonly dueDate: IsoDate | null;
}

type Unit = 'day' | 'week' | 'month' | 'year';
type Named = 'today' | 'issueDate' | 'dueDate';

const units: Readonly<Record<string, Unit>> = {
  '': 'day',
  ...named('day', 'd day days t tag tage tagen'),
  ...named('week', 'w week weeks woche wochen'),
  ...named('month', 'm month months monat monate monaten'),
  ...named('year', 'y year years j jahr jahre jahren'),
};
const starts: Readonly<Record<string, { readonly from: Named; readonly days: number }>> = {
  today: { from: 'today', days: 0 },
  heute: { from: 'today', days: 0 },
  yesterday: { from: 'today', days: -1 },
  gestern: { from: 'today', days: -1 },
  tomorrow: { from: 'today', days: 1 },
  morgen: { from: 'today', days: 1 },
  'issue date': { from: 'issueDate', days: 0 },
  'invoice date': { from: 'issueDate', days: 0 },
  rechnungsdatum: { from: 'issueDate', days: 0 },
  'due date': { from: 'dueDate', days: 0 },
  fälligkeit: { from: 'dueDate', days: 0 },
  fälligkeitsdatum: { from: 'dueDate', days: 0 },
};
const steps = /^(?:\s*[+-]\s*\d{1,5}\s*\p{L}*)*$/u;
const expression =
  /^(?<start>\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{2,4}|[^+-]*?)\s*(?<steps>(?:[+-]\s*\d{1,5}\s*\p{L}*\s*)*)$/u;
/** A day and month without a year looks this many years around for one that has it (29 February). */
const yearsAround = 8;

/**
 * Computes what was typed into a date: "today+30", "issue date + 14d", "31.1.+1m", "-10", "31.1.". Units are days (also
 * without a unit), weeks, months and years, in English and German; a month later than the 31st is the last day of a shorter
 * month. A step alone counts from the issue date where a due date is wanted, else from today. A day without a year is the
 * next one from the issue date on for a due date, else the last one up to today. Null for a plain date and other text.
 */
export function computeDate(typed: string, field: 'issueDate' | 'dueDate', context: DateContext): Computation {
  const text = typed
    .normalize('NFC')
    .replace(/[\u2212\u2013]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
  if (text === '' || plainDate(text) !== null) return null;
  const parts = expression.exec(text)?.groups;
  const offsets = parts?.['steps'] ?? '';
  if (parts === undefined || !steps.test(offsets)) return null;
  try {
    const start = startOf((parts['start'] ?? '').trim(), field, context);
    return start === null ? null : stepped(start, offsets, typed);
  } catch (error) {
    if (error instanceof VouchFailure) return { failure: error };
    throw error;
  }
}

function named(unit: Unit, words: string): Record<string, Unit> {
  return Object.fromEntries(words.split(' ').map((word) => [word, unit]));
}

function startOf(text: string, field: 'issueDate' | 'dueDate', context: DateContext): IsoDate | null {
  if (text === '') return field === 'dueDate' ? (context.issueDate ?? context.today) : context.today;
  const start = starts[text];
  if (start !== undefined) return moved(dateNamed(start.from, context), start.days, 'day');
  const partial = /^(\d{1,2})\.\s?(\d{1,2})\.?$/.exec(text);
  return partial === null ? plainDate(text) : nearestDay(Number(partial[1]), Number(partial[2]), field, context);
}

function plainDate(text: string): IsoDate | null {
  try {
    return typedDate(text);
  } catch (error) {
    if (error instanceof VouchFailure) return null;
    throw error;
  }
}

function dateNamed(name: Named, context: DateContext): IsoDate {
  const date = context[name];
  if (date !== null && isIsoDate(date)) return date;
  const what = name === 'issueDate' ? 'issue date' : 'due date';
  throw new VouchFailure(
    'INVALID_VALUE',
    `The ${what} is not known.`,
    `Give the ${what} first, or type the day itself.`,
  );
}

function nearestDay(day: number, month: number, field: 'issueDate' | 'dueDate', context: DateContext): IsoDate | null {
  const isDue = field === 'dueDate' && context.issueDate !== null;
  const limit = isDue ? (context.issueDate ?? context.today) : context.today;
  const years = Array.from(
    { length: yearsAround + 1 },
    (_, more) => Number(limit.slice(0, 4)) + (isDue ? more : -more),
  );
  const days = years.map((year) => dateText(year, month, day)).filter(isIsoDate);
  return days.find((date) => (isDue ? date >= limit : date <= limit)) ?? null;
}

function stepped(start: IsoDate, offsets: string, typed: string): Computation {
  let date: IsoDate | null = start;
  for (const [, sign, count, word = ''] of offsets.matchAll(/([+-])\s*(\d+)\s*(\p{L}*)/gu)) {
    const unit = units[word];
    if (unit === undefined || date === null) return null;
    date = moved(date, sign === '-' ? -Number(count) : Number(count), unit);
  }
  return date !== null && isIsoDate(date) ? { value: date } : { failure: outOfCalendar(typed) };
}

function moved(date: IsoDate, count: number, unit: Unit): IsoDate {
  switch (unit) {
    case 'day':
    case 'week': {
      const days = unit === 'week' ? count * 7 : count;
      return dayText(new Date(Date.parse(date) + days * 86_400_000));
    }
    case 'month':
    case 'year':
      return monthsLater(date, unit === 'year' ? count * 12 : count);
    default:
      return assertNever(unit);
  }
}

function monthsLater(date: IsoDate, count: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const months = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const lastDay = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return dateText(toYear, toMonth, Math.min(day, lastDay));
}

function dayText(date: Date): IsoDate {
  return dateText(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function dateText(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function outOfCalendar(typed: string): VouchFailure {
  return new VouchFailure('INVALID_VALUE', `"${typed}" is outside the calendar.`, 'Check the number of days.');
}

import type { Instant, IsoDate } from '../../core/vocabulary/dates.ts';
import { type Currency, type Decimal, minorDigits } from '../../core/vocabulary/money.ts';

export interface Formats {
  /** "1,234.50" with the digits its currency has; never through floating point. */
  readonly amount: (value: Decimal, currency: Currency | null) => string;
  /** "EUR 1,234.50". */
  readonly money: (value: Decimal, currency: Currency | null) => string;
  readonly number: (value: number) => string;
  /** Decimal text with the digits it has; never through floating point. */
  readonly decimal: (value: Decimal) => string;
  /** 0 to 1 as "12.3 %"; whole per cents unless digits are asked for. */
  readonly percent: (share: number, digits?: number) => string;
  /** A probability: one decimal below 10 %; one too small for that is "<0.1%", never none. */
  readonly probability: (share: number) => string;
  /** "4 Mar 2026" of a calendar date. */
  readonly date: (value: IsoDate) => string;
  /** "4 Mar" of a calendar date. */
  readonly dayAndMonth: (value: IsoDate) => string;
  /** "4 Mar 2026, 14:05" of an instant, in local time. */
  readonly instant: (value: Instant) => string;
  /** "12 s", "3 min", "2 h" for a rest of time. */
  readonly duration: (milliseconds: number) => string;
  /** "1.2 MB". */
  readonly bytes: (count: number) => string;
}

/** Formats of a language, e.g. "en" or "de". Made once: building an Intl format costs more than a row of a table. */
export const formatsFor = perLanguage((language) => makeFormats(language === 'en' ? 'en-GB' : language));

/** What is made once for each language, such as an Intl format. */
export function perLanguage<Made>(make: (language: string) => Made): (language: string) => Made {
  const made = new Map<string, Made>();
  return (language) => {
    const present = made.get(language);
    if (present !== undefined) return present;
    const fresh = make(language);
    made.set(language, fresh);
    return fresh;
  };
}

function makeFormats(locale: string): Formats {
  const number = new Intl.NumberFormat(locale);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const dayAndMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const decimals = byDigits((digits) => new Intl.NumberFormat(locale, fixed(digits)));
  const percents = byDigits((digits) => new Intl.NumberFormat(locale, { style: 'percent', ...fixed(digits) }));
  const amount: Formats['amount'] = (value, currency) => exactAmount(value, currency, decimals);
  const percent: Formats['percent'] = (share, digits = 0) => percents(digits).format(share);
  return {
    amount,
    money: (value, currency) =>
      currency === null ? amount(value, currency) : `${currency}\u00a0${amount(value, currency)}`,
    number: (value) => number.format(value),
    decimal: (value) => (isNumeric(value) ? decimals(value.split('.')[1]?.length ?? 0).format(value) : value),
    percent,
    probability: (share) =>
      share > 0 && share < 0.001 ? `<${percent(0.001, 1)}` : percent(share, share < 0.1 ? 1 : 0),
    date: (value) => date.format(Date.parse(value)),
    dayAndMonth: (value) => dayAndMonth.format(Date.parse(value)),
    instant: (value) => instant.format(Date.parse(value)),
    duration: (milliseconds) => duration(milliseconds, locale),
    bytes: (count) => bytes(count, locale),
  };
}

function fixed(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

/** One format for each number of digits, made when first needed. */
function byDigits(make: (digits: number) => Intl.NumberFormat): (digits: number) => Intl.NumberFormat {
  const formats: Intl.NumberFormat[] = [];
  return (digits) => (formats[digits] ??= make(digits));
}

/** Intl takes decimal text exactly; more digits than the currency has are kept, fewer are filled up. */
function exactAmount(
  value: Decimal,
  currency: Currency | null,
  decimals: (digits: number) => Intl.NumberFormat,
): string {
  const printed = value.split('.')[1]?.length ?? 0;
  const digits = Math.max(printed, currency === null ? 2 : minorDigits(currency));
  // The type wants a numeric literal; any decimal text is one.
  return isNumeric(value) ? decimals(digits).format(value) : value;
}

function isNumeric(value: string): value is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(value);
}

function duration(milliseconds: number, locale: string): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const write = (value: number, unit: 'second' | 'minute' | 'hour') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  if (seconds < 90) return write(seconds, 'second');
  return seconds < 5400 ? write(Math.round(seconds / 60), 'minute') : write(Math.round(seconds / 3600), 'hour');
}

function bytes(count: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(count / 1000 ** power);
}

import type { Payment } from '../../ledger/records/Payment.ts';
import type { IsoDate } from '../../vocabulary/dates.ts';

/** Days since 1970-01-01 of a second, and of a date. */
export function dayOfSecond(second: number): number {
  return Math.floor(second / 86_400);
}

const known = new Map<IsoDate, number>();

export function dayOfDate(date: IsoDate): number {
  let day = known.get(date);
  if (day === undefined) known.set(date, (day = Math.round(Date.parse(date) / 86_400_000)));
  return day;
}

const written = new Map<number, IsoDate>();

export function dateOfDay(day: number): IsoDate {
  let date = written.get(day);
  if (date === undefined) written.set(day, (date = new Date(day * 86_400_000).toISOString().slice(0, 10)));
  return date;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The day of the invoice where it is stated, else of the payment. */
export function invoiceDay(payment: Payment): number {
  return payment.invoiceDate === null ? dayOfSecond(payment.paidAt) : dayOfDate(payment.invoiceDate);
}

/**
 * True where days follow one another as those of rent or a subscription do: three or more, all steps within a fifth
 * (at least three days) of the middle one, which is six days or more.
 */
export function isRhythm(days: readonly number[]): boolean {
  const distinct = [...new Set(days)].sort((one, other) => one - other);
  if (distinct.length < 3) return false;
  const steps = distinct.slice(1).map((day, at) => day - (distinct[at] ?? day));
  const middle = [...steps].sort((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 0;
  return middle >= 6 && steps.every((step) => Math.abs(step - middle) <= Math.max(3, middle / 5));
}

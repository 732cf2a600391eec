import type { IsoDate } from '../../vocabulary/dates.ts';

/** The calendar day of a moment where this engine runs. */
export function calendarDay(date: Date): IsoDate {
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

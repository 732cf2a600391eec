import { z } from 'zod';

/** Calendar date, ISO 8601 "YYYY-MM-DD", that exists in the Gregorian calendar. */
export const isoDateSchema = z.iso.date();
export type IsoDate = string;

/** Instant, ISO 8601 in UTC with milliseconds. */
export const instantSchema = z.iso.datetime();
export type Instant = string;

/** True where the text is an existing calendar date ("2026-02-30" is not). */
export function isIsoDate(text: string): boolean {
  return isoDateSchema.safeParse(text).success;
}

/** Whole days from `earlier` to `later`; negative when `later` comes first. */
export function daysBetween(earlier: IsoDate, later: IsoDate): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000);
}

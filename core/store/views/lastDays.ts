import type { Clock } from '../../vocabulary/clock.ts';
import type { IsoDate } from '../../vocabulary/dates.ts';
import { calendarDay } from './calendarDay.ts';

/** First and last calendar day of a period, inclusive. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The last `days` calendar days where the store lives, today included. */
export function lastDays(clock: Clock, days: number): Period {
  const now = new Date(clock.now());
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (days - 1));
  return { from: calendarDay(first), to: calendarDay(now) };
}

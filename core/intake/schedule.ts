import type { Schedule } from '../contract/sources.ts';

/** Whether a schedule is open at this local time. A span over midnight belongs to the day it begins on. */
export function isOpen({ from, to, weekdays }: Schedule, at: Date): boolean {
  const minute = at.getHours() * 60 + at.getMinutes();
  const begin = from === null ? 0 : minutesOf(from);
  const end = to === null ? 1440 : minutesOf(to);
  const today = at.getDay() === 0 ? 7 : at.getDay();
  const isDay = (day: number): boolean => weekdays.length === 0 || weekdays.includes(day);
  if (begin < end) return isDay(today) && minute >= begin && minute < end;
  if (minute >= begin) return isDay(today);
  return minute < end && isDay(today === 1 ? 7 : today - 1);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

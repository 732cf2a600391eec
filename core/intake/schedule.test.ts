import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Schedule, scheduleSchema } from '../contract/sources.ts';
import { isOpen } from './schedule.ts';

const schedule = (given: Partial<Schedule>): Schedule => scheduleSchema.parse(given);
/** 2026-03-02 is a Monday. */
const at = (day: number, hours: number, minutes = 0): Date => new Date(2026, 2, 1 + day, hours, minutes);

test('without hours and days it is always open', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (date) => {
      expect(isOpen(schedule({}), date)).toBe(true);
    }),
  );
});

test('hours are from the first minute on and up to the last', () => {
  const office = schedule({ from: '08:00', to: '18:00', weekdays: [1, 2, 3, 4, 5] });
  const asked = [at(1, 7, 59), at(1, 8), at(5, 17, 59), at(5, 18), at(6, 9), at(7, 9)];
  expect(asked.map((date) => isOpen(office, date))).toEqual([false, true, true, false, false, false]);
});

test('a span over midnight belongs to the day it begins on', () => {
  const night = schedule({ from: '22:00', to: '06:00', weekdays: [7] });
  const asked = [at(7, 21, 59), at(7, 22), at(8, 5, 59), at(8, 6), at(7, 5), at(8, 22)];
  expect(asked.map((date) => isOpen(night, date))).toEqual([false, true, true, false, false, false]);
});

import { expect, test } from 'vitest';
import { localInput, postponements } from './postponements.ts';

const untilOf = (now: Date) =>
  Object.fromEntries(postponements(now).map(({ name, until }) => [name, localInput(until)]));

test('the usual times are an hour on, tomorrow morning and next Monday morning, over the end of a month', () => {
  expect(untilOf(new Date(2026, 3, 30, 16, 5))).toEqual({
    '1h': '2026-04-30T17:05',
    tomorrow: '2026-05-01T08:00',
    monday: '2026-05-04T08:00',
  });
});

test.each([
  [1, 9],
  [0, 2],
  [6, 9],
])('Monday is always a coming one (weekday %i of a week from the first Sunday)', (weekday, day) => {
  const now = new Date(2026, 2, 1 + weekday, 9);
  expect(untilOf(now)['monday']).toBe(`2026-03-0${day}T08:00`);
});

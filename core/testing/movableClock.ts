import type { Clock } from '../vocabulary/clock.ts';

/** A clock that stands still until it is moved, forwards or back. */
export interface MovableClock extends Clock {
  move(milliseconds: number): void;
}

export function movableClock(start = Date.parse('2026-03-02T09:00:00.000Z')): MovableClock {
  let now = start;
  return {
    now: () => now,
    move(milliseconds) {
      now += milliseconds;
    },
  };
}

import type { Instant } from './dates.ts';

/** Where the time comes from; tests pass a clock they move by hand. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** The clock's present as ISO 8601 text in UTC. */
export function instantOf(clock: Clock): Instant {
  return new Date(clock.now()).toISOString();
}

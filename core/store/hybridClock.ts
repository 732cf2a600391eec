import { z } from 'zod';

/**
 * Hybrid logical clock (Kulkarni et al. 2014) as sortable text: instant of the wall clock, a counter for changes within
 * one millisecond or while the wall clock stands behind, and the device that made the change. Comparing two texts
 * orders the changes; a device's own texts always grow, also when its wall clock is set back.
 */
export const clockTextSchema = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}-[0-9a-f]{16}$/);
type ClockText = string;

/** Names a device in clock texts: 16 hex digits. */
export const deviceSchema = z.string().regex(/^[0-9a-f]{16}$/);

const instantLength = 24;
const counterEnd = 0x1_0000;

/** The text after `previous` (null at the start) at wall time `now`, milliseconds since the epoch. */
export function nextClockText(previous: ClockText | null, now: number, device: string): ClockText {
  if (previous === null) return clockText(now, 0, device);
  const reached = Date.parse(previous.slice(0, instantLength));
  if (now > reached) return clockText(now, 0, device);
  const counter = Number.parseInt(previous.slice(instantLength + 1, instantLength + 5), 16) + 1;
  return counter < counterEnd ? clockText(reached, counter, device) : clockText(reached + 1, 0, device);
}

function clockText(milliseconds: number, counter: number, device: string): ClockText {
  return `${new Date(milliseconds).toISOString()}-${counter.toString(16).padStart(4, '0')}-${device}`;
}

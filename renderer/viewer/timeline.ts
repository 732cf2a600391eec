import { afterFrame } from './afterFrame.ts';

/** Names in the browser's own timeline (User Timing), which stays in the window; the bench reads them. */
const waits = { focused: 'vouch:focus-to-zoom', left: 'vouch:next-document' } as const;
export type Wait = keyof typeof waits;

/** Something began that the analyst waits for. */
export function began(wait: Wait): void {
  performance.clearMarks(waits[wait]);
  performance.mark(waits[wait]);
}

/** Nothing will come of it, as of a field that stands nowhere on the page. */
export function dropped(wait: Wait): void {
  performance.clearMarks(waits[wait]);
}

/** It is in the page now; the wait ends with the frame that shows it. Does nothing where nobody waits. */
export function shown(wait: Wait): void {
  if (performance.getEntriesByName(waits[wait], 'mark').length === 0) return;
  afterFrame(() => end(wait));
}

function end(wait: Wait): void {
  if (performance.getEntriesByName(waits[wait], 'mark').length === 0) return;
  performance.measure(waits[wait], waits[wait]);
  performance.clearMarks(waits[wait]);
}

/** What the estimate rests on: how many documents wait and work, and how long recent ones were worked on. */
export interface WorkAhead {
  readonly waiting: number;
  readonly working: number;
  /** Milliseconds of work on each of the most recently finished documents, all stages together. */
  readonly recentMs: readonly number[];
  /** How many documents are worked on side by side. */
  readonly lanes: number;
}

/**
 * Milliseconds until the queue is empty, from the mean of recent documents: those at work count half, since on average
 * they are half done. Null when nothing is left or nothing has been finished yet.
 */
export function estimateTimeLeft({ waiting, working, recentMs, lanes }: WorkAhead): number | null {
  if (waiting + working === 0 || recentMs.length === 0) return null;
  const mean = recentMs.reduce((sum, duration) => sum + duration, 0) / recentMs.length;
  const sideBySide = Math.max(1, Math.min(lanes, waiting + working));
  return Math.round((mean * (waiting + working / 2)) / sideBySide);
}

const firstDelayMs = 200;
const longestDelayMs = 5_000;

/** Whether and when a process that died is started again. */
export interface RestartPolicy {
  /** Milliseconds to wait before the next start, or null: it died too often, stop trying. */
  afterCrash(now: number): number | null;
  /** A person asked to try again: what was counted is forgotten. */
  forget(): void;
}

/** Delays double with every crash inside the window; more than `limit` of them and it gives up. */
export function restartPolicy({ limit = 5, windowMs = 120_000 } = {}): RestartPolicy {
  let crashes: number[] = [];
  return {
    afterCrash(now) {
      crashes = [...crashes.filter((at) => now - at < windowMs), now];
      if (crashes.length > limit) return null;
      return Math.min(firstDelayMs * 2 ** (crashes.length - 1), longestDelayMs);
    },
    forget() {
      crashes = [];
    },
  };
}

import { useEffect, useState } from 'react';

/** Rows a frame draws on a slow laptop and still ends in time: about 1 ms a row, cold. */
const rowsPerFrame = 6;

/**
 * How many of `count` rows a list that has just appeared may draw: a few more with each frame until all are there, then
 * whatever there are. Drawn at once, the rows of a screen hold the window for longer than a hand notices.
 */
export function useRevealed(count: number): number {
  const [revealed, setRevealed] = useState(0);
  const isWhole = revealed >= count;
  useEffect(() => {
    if (count === 0 || revealed === Infinity) return undefined;
    const frame = requestAnimationFrame(() => setRevealed(isWhole ? Infinity : revealed + rowsPerFrame));
    return () => cancelAnimationFrame(frame);
  }, [count, revealed, isWhole]);
  return revealed;
}

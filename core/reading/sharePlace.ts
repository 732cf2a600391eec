import type { Box } from '../vocabulary/box.ts';

/** Words share a place where this part of the narrower one and of the lower one lies in both. */
const sharedPart = 0.5;

/** Whether two boxes are of the same word as two recognisers saw it. */
export function sharePlace(a: Box, b: Box): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return (
    across > sharedPart * Math.min(a.right - a.left, b.right - b.left) &&
    down > sharedPart * Math.min(a.bottom - a.top, b.bottom - b.top)
  );
}

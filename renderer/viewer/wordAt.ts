import type { Word } from '../../core/contract/reading.ts';
import type { Box } from '../../core/vocabulary/box.ts';
import type { Spot } from './zoom.ts';

/** Points around a word that still belong to it: small print is hard to hit. */
const slack = 1.5;

/** The word under a spot of its page (points); of several the smallest. Null between words. */
export function wordAt(words: readonly Word[], { x, y }: Spot): Word | null {
  let best: Word | null = null;
  for (const word of words) {
    const { left, right, top, bottom } = word.box;
    if (x < left - slack || x > right + slack || y < top - slack || y > bottom + slack) continue;
    if (best === null || areaOf(word.box) < areaOf(best.box)) best = word;
  }
  return best;
}

function areaOf({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

/** The box between two corners, however they lie. */
export function boxBetween(one: Spot, other: Spot): Box {
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    right: Math.max(one.x, other.x),
    bottom: Math.max(one.y, other.y),
  };
}

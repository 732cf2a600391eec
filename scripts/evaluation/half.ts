import { createHash } from 'node:crypto';

/**
 * The two halves of a pack. What rules and thresholds are chosen by is seen on the looking half alone; the reporting half
 * is read for figures only, so that they say how documents are read that nobody has looked at.
 */
export const halfNames = ['looking', 'reporting'] as const;
export type Half = (typeof halfNames)[number];

/** A document is for looking where the first byte of SHA-1("half:" + id) is even. */
export function halfOf(id: string): Half {
  const [first = 0] = createHash('sha1').update(`half:${id}`).digest();
  return first % 2 === 0 ? 'looking' : 'reporting';
}

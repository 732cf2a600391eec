import type { FieldReading } from '../contract/extraction.ts';
import { readsBothWays } from '../vocabulary/readsBothWays.ts';

/** Extraction is at most this sure of a date whose order of day and month nothing on the document decides. */
export const undecidedBelow = 0.8;

/** True where a printed date is a day under either order and extraction was not sure of the order. */
export function isAmbiguousDate({ raw, confidence, source }: FieldReading): boolean {
  if (raw === null || source === 'xml' || source === 'analyst' || confidence >= undecidedBelow) return false;
  return readsBothWays(raw);
}

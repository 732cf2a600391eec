import type { FieldReading } from '../contract/extraction.ts';

/** Extraction is at most this sure of a date whose order of day and month nothing on the document decides. */
const undecidedBelow = 0.8;

/**
 * True where a printed date such as "03/04/2026" is a day under either order and extraction was not sure of the order.
 * Dates with full stops are never month first.
 */
export function isAmbiguousDate({ raw, confidence, source }: FieldReading): boolean {
  if (raw === null || source === 'xml' || source === 'analyst' || confidence >= undecidedBelow) return false;
  const parts = /(?<!\d)(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4}|\d{2})(?!\d)/.exec(raw);
  const first = Number(parts?.[1] ?? 0);
  const second = Number(parts?.[2] ?? 0);
  return parts !== null && first !== second && first >= 1 && first <= 12 && second >= 1 && second <= 12;
}

/** Sides of ISO A4 and of the usual till roll, in inches. */
const a4 = { short: 8.27, long: 11.69 };
const tillRollWidth = 3.15;
/** Taller than this for its width, a picture is a till receipt. */
const receiptRatio = 1.9;
/** A page of paper is no wider or narrower than this, in inches. */
const narrowest = 1.5;
const widest = 17;

/** Values that cameras, phones and screenshots write without meaning them. */
const meaningless = new Set([72, 96]);

/**
 * Dots per inch of a picture of a page: what the file says where that makes a plausible page, else a guess from its shape
 * (an A4 page, or a till receipt), so that boxes in points have sizes like those of print.
 */
export function plausibleResolution(
  { width, height }: { readonly width: number; readonly height: number },
  stored: number | null,
): number {
  const short = Math.min(width, height);
  const long = Math.max(width, height);
  if (stored !== null && !meaningless.has(Math.round(stored))) {
    const inches = short / stored;
    if (inches >= narrowest && inches <= widest) return stored;
  }
  return long / short > receiptRatio ? short / tillRollWidth : Math.max(short / a4.short, long / a4.long);
}

import { lengthOf, type Quad } from './Quad.ts';

/** Advance of characters, in heights of a line, at which the recogniser reads as well as where they stand wider. */
const enoughAdvance = 0.4;
/** Strips are narrowed to this part of their width at most: past it errors grow. */
const narrowest = 0.7;
/** Lines whose heights differ by less than this part are taken to be of one font. */
const sameHeight = 0.2;

/** A line that was read at its full width. */
export interface SampleLine {
  readonly box: Quad;
  /** Usual distance of its characters, in pixels of the page; null where too few were read. */
  readonly advance: number | null;
}

/** A page with fewer lines is read at full width. */
const leastLines = 10;
/** One line in so many is read first, as a sample. */
const sampleStep = 6;

/** Whether the line at `index` of `count` is read first, at its full width, to learn how wide the page's fonts are set. */
export function isSample(index: number, count: number): boolean {
  return count < leastLines || index % sampleStep === 0;
}

/**
 * The part of its width (0.7 to 1) at which a line may be read. Recognition costs by columns, and wide-set print, as tills
 * make it, has more of them than it needs; how wide a line is set is told by lines of its height on the same page.
 */
export function sufficientWidth(box: Quad, samples: readonly SampleLine[]): number {
  const height = heightOf(box);
  const advances = samples
    .filter(({ box: other }) => Math.abs(heightOf(other) - height) < sameHeight * height)
    .flatMap(({ advance }) => (advance === null ? [] : [advance / height]))
    .sort((a, b) => a - b);
  const lower = advances[advances.length >> 2];
  if (lower === undefined || lower <= enoughAdvance) return 1;
  return Math.max(narrowest, enoughAdvance / lower);
}

/** Of a line that may run down the page: across its text. */
function heightOf({ along, down }: Quad): number {
  return Math.min(lengthOf(along), lengthOf(down));
}

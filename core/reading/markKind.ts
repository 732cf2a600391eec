import type { GreyRaster } from './GreyRaster.ts';
import type { InkBlob } from './inkBlobs.ts';

/** What stands above a letter, by its shape; `other` is a shape that says nothing for sure. */
export type MarkKind = 'dot' | 'diaeresis' | 'acute' | 'grave' | 'circumflex' | 'caron' | 'tilde' | 'other';

/** Measures of a mark, each pixel weighing as much as it stands out from its ground. */
interface Shape {
  /** Correlation of across and down: −1 rises to the right, 1 falls. */
  readonly slope: number;
  /** Spread across over spread down. */
  readonly flatness: number;
  /** How much farther its lower half spreads than its upper one, in spreads across. */
  readonly widening: number;
  /** How far it goes up, down and up again from left to right, in spreads down. */
  readonly wave: number;
}

/**
 * Limits between the shapes. On made pages and on scans' print of 7 to 20 points at 300 dpi acutes slope −.88 to −.54, graves .54
 * to .86, dots within .17 but for specks; circumflexes widen by .7 and more, tildes wave by .86 and more at a flatness over 2.8.
 */
const steep = 0.5;
const level = 0.25;
const roundest = 1.5;
const roof = { flatness: 1.3, widening: 0.5 };
const swung = { flatness: 2.4, widening: 0.3, wave: 0.7 };
/** A stroke of fewer rows or columns than this has no direction. */
const leastStroke = 3;

/** The kind of a mark from its pixels: no more than one accent, or a single dot. */
export function markKind(raster: GreyRaster, mark: InkBlob): Exclude<MarkKind, 'diaeresis'> {
  const { slope, flatness, widening, wave } = shapeOf(raster, mark);
  const isStroke = Math.min(mark.bottom - mark.top, mark.right - mark.left) >= leastStroke;
  if (Math.abs(slope) > steep) return isStroke ? (slope < 0 ? 'acute' : 'grave') : 'other';
  if (Math.abs(slope) > level) return 'other';
  if (flatness > roof.flatness && Math.abs(widening) > roof.widening) return widening > 0 ? 'circumflex' : 'caron';
  if (flatness > swung.flatness) return Math.abs(widening) < swung.widening && wave > swung.wave ? 'tilde' : 'other';
  return flatness < roundest ? 'dot' : 'other';
}

interface Weighed {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

function shapeOf(raster: GreyRaster, mark: InkBlob): Shape {
  const pixels = pixelsOf(raster, mark);
  const [x, y] = [meanOf(pixels, (pixel) => pixel.x), meanOf(pixels, (pixel) => pixel.y)];
  const across = Math.sqrt(meanOf(pixels, (pixel) => (pixel.x - x) ** 2)) || 1;
  const down = Math.sqrt(meanOf(pixels, (pixel) => (pixel.y - y) ** 2)) || 1;
  const spread = (part: readonly Weighed[]): number => meanOf(part, (pixel) => Math.abs(pixel.x - x));
  const lower = pixels.filter((pixel) => pixel.y > y + 0.5);
  const upper = pixels.filter((pixel) => pixel.y < y - 0.5);
  return {
    slope: meanOf(pixels, (pixel) => (pixel.x - x) * (pixel.y - y)) / (across * down),
    flatness: across / down,
    widening: (spread(lower) - spread(upper)) / across,
    wave: waveOf(pixels, mark) / down,
  };
}

/** Height gained from the first to the second quarter of its width, and from the third to the last. */
function waveOf(pixels: readonly Weighed[], { left, right }: InkBlob): number {
  const quarter = (pixel: Weighed): number => {
    const part = Math.floor((4 * (pixel.x + 0.5 - left)) / (right - left));
    return Math.min(3, Math.max(0, part));
  };
  const [first = 0, second = 0, third = 0, last = 0] = [0, 1, 2, 3].map((part) =>
    meanOf(
      pixels.filter((pixel) => quarter(pixel) === part),
      (pixel) => pixel.y,
    ),
  );
  return first - second + (third - last);
}

/** The mark's pixels and those around it, whose grey says how far its edge reaches. */
function pixelsOf({ pixels, width, height }: GreyRaster, mark: InkBlob): readonly Weighed[] {
  const seen: { x: number; y: number; grey: number }[] = [];
  for (let y = Math.max(0, mark.top - 1); y < Math.min(height, mark.bottom + 1); y += 1) {
    for (let x = Math.max(0, mark.left - 1); x < Math.min(width, mark.right + 1); x += 1) {
      seen.push({ x, y, grey: pixels[y * width + x] ?? 0 });
    }
  }
  const greys = seen.map(({ grey }) => grey);
  const ground = mark.isLight ? Math.min(...greys) : Math.max(...greys);
  return seen.map(({ x, y, grey }) => ({ x, y, weight: Math.abs(grey - ground) }));
}

function meanOf(pixels: readonly Weighed[], measure: (pixel: Weighed) => number): number {
  let [sum, weight] = [0, 0];
  for (const pixel of pixels) {
    sum += pixel.weight * measure(pixel);
    weight += pixel.weight;
  }
  return weight === 0 ? 0 : sum / weight;
}

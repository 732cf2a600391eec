import type { GreyRaster } from './GreyRaster.ts';
import { inkMask, type InkMask } from './inkMask.ts';
import { shrink } from './shrink.ts';
import { slantOf, type Slant } from './slant.ts';

/** How a scanned page lies. Upside down looks the same as upright here: only reading tells those apart. */
export interface PageGeometry {
  /** No ink worth reading. */
  readonly blank: boolean;
  /** Slant to correct on the page as it is; degrees, clockwise positive, 0 where none is sure. */
  readonly skew: number;
  /** Looks once more, along the height: few pages need to know. */
  readonly sideways: () => SidewaysGeometry;
}

/** How a page lies when it is looked at from its side. */
export interface SidewaysGeometry {
  /** How much more sharply lines stand out along the height than across the width; above 1, the page may lie on its side. */
  readonly lead: number;
  /** Slant to correct once the page is turned by a quarter; as `PageGeometry.skew`. */
  readonly skew: number;
}

/** The resolution at which lines of print still part and half a million pixels suffice. */
const workingDotsPerInch = 75;
/** Slants below this neither hurt recognition nor misplace a box by more than a stroke. */
const smallestSkew = 0.2;
const leastSharpness = 1.15;
const blankInkPart = 0.000_05;

const nothing: SidewaysGeometry = { lead: 0, skew: 0 };

/** About ten milliseconds for an A4 page, and half as much from its side. */
export function pageGeometry(raster: GreyRaster, dotsPerInch: number): PageGeometry {
  const small = shrink(raster, Math.max(1, Math.round(dotsPerInch / workingDotsPerInch)));
  const mask = inkMask(small, 12);
  if (inkPart(mask) < blankInkPart) return { blank: true, skew: 0, sideways: () => nothing };
  const across = slantOf(mask);
  const sideways = (): SidewaysGeometry => {
    const along = slantOf(quarterTurned(mask));
    return { lead: across.score > 0 ? along.score / across.score : 0, skew: sureDegrees(along) };
  };
  return { blank: false, skew: sureDegrees(across), sideways };
}

function sureDegrees({ degrees, sharpness }: Slant): number {
  return sharpness >= leastSharpness && Math.abs(degrees) >= smallestSkew ? degrees : 0;
}

function inkPart({ ink }: InkMask): number {
  let count = 0;
  for (const pixel of ink) count += pixel;
  return ink.length === 0 ? 0 : count / ink.length;
}

/** Turned 90° clockwise. */
function quarterTurned({ width, height, ink }: InkMask): InkMask {
  const result = new Uint8Array(ink.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) result[x * height + (height - 1 - y)] = ink[y * width + x] ?? 0;
  }
  return { width: height, height: width, ink: result };
}

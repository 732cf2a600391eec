import type { Box } from '../../vocabulary/box.ts';
import type { Canvas } from '@napi-rs/canvas';

/** A page as pixels, and how many of them make an inch. */
export interface Picture {
  readonly canvas: Canvas;
  readonly dotsPerInch: number;
  /** The source keeps this canvas for the next asker: whoever drew with it must not release it. */
  readonly isKept?: boolean;
  /** Where pictures were drawn on the page, in points; empty where nobody counted. */
  readonly images?: readonly Box[];
}

/**
 * How finely to draw a page. Pages larger than paper (scanners that write pixels where points belong, drawings) are held
 * to `longestSide` pixels: their print is larger as well.
 */
export interface Fineness {
  readonly dotsPerInch: number;
  readonly longestSide: number;
}

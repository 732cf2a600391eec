/** Eight-bit grey picture, row by row from the top, 0 = black. `pixels.length === width * height`. */
export interface GreyRaster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A white picture of that size. */
export function blankRaster(width: number, height: number): GreyRaster {
  return { width, height, pixels: new Uint8Array(width * height).fill(255) };
}

/**
 * Gives a picture's memory back at once; it must not be read afterwards. Nine MB a page outside of JavaScript's heap would
 * otherwise wait for the garbage collector, which does not see how urgent they are.
 */
export function discardPixels({ pixels }: GreyRaster): void {
  if (pixels.buffer instanceof ArrayBuffer) pixels.buffer.transfer(0);
}

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

import type { GreyRaster } from '../../reading/GreyRaster.ts';

/**
 * Rows `top` to `bottom` of a raster as a binary PGM file ("P5"): tesseract's image library reads it with no decoding, where
 * a PNG would have to be packed here and unpacked there.
 */
export function greyMap(raster: GreyRaster, top: number, bottom: number): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(`P5\n${raster.width} ${bottom - top}\n255\n`);
  const file = new Uint8Array(header.length + (bottom - top) * raster.width);
  file.set(header);
  file.set(raster.pixels.subarray(top * raster.width, bottom * raster.width), header.length);
  return file;
}

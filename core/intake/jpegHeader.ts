import { byteReading, hasBytes } from './byteReading.ts';
import type { ImageHeader } from './ImageHeader.ts';

/** Walks the segments of a JPEG (ITU-T T.81) to its frame; density from JFIF. Null where there is no frame. */
export function jpegHeader(bytes: Uint8Array): ImageHeader | null {
  const read = byteReading(bytes, false);
  let dotsPerInch: number | null = null;
  let at = 2;
  while (at + 4 < bytes.byteLength) {
    if (read.u8(at) !== 0xff) return null;
    const marker = read.u8(at + 1) ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = read.u16(at + 2) ?? 0;
    if (marker === 0xe0 && hasBytes(bytes, at + 4, 'JFIF'))
      dotsPerInch = jfifDensity(read.u8(at + 11), read.u16(at + 12));
    if (isFrame(marker)) {
      const height = read.u16(at + 5);
      const width = read.u16(at + 7);
      return height === null || width === null ? null : { width, height, dotsPerInch };
    }
    if (marker === 0xda || length < 2) return null;
    at += 2 + length;
  }
  return null;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function jfifDensity(unit: number | null, density: number | null): number | null {
  if (density === null || density === 0) return null;
  if (unit === 1) return density;
  return unit === 2 ? density * 2.54 : null;
}

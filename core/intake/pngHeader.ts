import { byteReading, hasBytes, indexOfBytes } from './byteReading.ts';
import { inchesPerMetre, type ImageHeader } from './ImageHeader.ts';

/** IHDR and pHYs of a PNG (ISO/IEC 15948); null where the header is cut. */
export function pngHeader(bytes: Uint8Array): ImageHeader | null {
  const read = byteReading(bytes, false);
  const width = read.u32(16);
  const height = read.u32(20);
  if (width === null || height === null || !hasBytes(bytes, 12, 'IHDR')) return null;
  const physical = indexOfBytes(bytes, 'pHYs', 33, 4096);
  const perMetre = physical > 0 && read.u8(physical + 12) === 1 ? read.u32(physical + 4) : null;
  return { width, height, dotsPerInch: perMetre === null ? null : perMetre / inchesPerMetre };
}

import { byteReading, hasBytes } from './byteReading.ts';
import type { ImageHeader } from './ImageHeader.ts';

/** Canvas size of a WebP (RFC 9649): lossy, lossless or extended. WebP carries no resolution of its own. */
export function webpHeader(bytes: Uint8Array): ImageHeader | null {
  const read = byteReading(bytes, true);
  if (hasBytes(bytes, 12, 'VP8X')) return size(plusOne(read.u32(24), 0xffffff), plusOne(read.u32(27), 0xffffff));
  if (hasBytes(bytes, 12, 'VP8L')) {
    const bits = read.u32(21);
    return bits === null ? null : size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  const width = read.u16(26);
  const height = read.u16(28);
  return size(width === null ? null : width & 0x3fff, height === null ? null : height & 0x3fff);
}

function size(width: number | null, height: number | null): ImageHeader | null {
  return width === null || height === null ? null : { width, height, dotsPerInch: null };
}

function plusOne(value: number | null, mask: number): number | null {
  return value === null ? null : (value & mask) + 1;
}

import { byteReading, hasBytes, type ByteReading } from './byteReading.ts';
import type { ImageHeader } from './ImageHeader.ts';

/** One picture of a TIFF, and whether all of its strips or tiles lie within the file. */
export interface TiffPage extends ImageHeader {
  readonly complete: boolean;
}

const mostPages = 10_000;
const tag = {
  width: 256,
  height: 257,
  stripOffsets: 273,
  stripByteCounts: 279,
  xResolution: 282,
  resolutionUnit: 296,
  tileOffsets: 324,
  tileByteCounts: 325,
};
const sizeOfType: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8 };

/**
 * The directories of a TIFF (revision 6.0) in order. Directories outside of the file, or visited before, end the list.
 */
export function tiffPages(bytes: Uint8Array): readonly TiffPage[] {
  const read = byteReading(bytes, hasBytes(bytes, 0, 'II'));
  const pages: TiffPage[] = [];
  const visited = new Set<number>();
  let at = read.u32(4);
  while (at !== null && at > 0 && !visited.has(at) && pages.length < mostPages) {
    visited.add(at);
    const count = read.u16(at);
    if (count === null || count === 0) break;
    const page = pageOf(read, at + 2, count);
    if (page === null) break;
    pages.push(page);
    at = read.u32(at + 2 + count * 12);
  }
  return pages;
}

function pageOf(read: ByteReading, start: number, count: number): TiffPage | null {
  const entries = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const id = read.u16(start + index * 12);
    if (id === null) return null;
    entries.set(id, start + index * 12);
  }
  const values = (id: number): readonly number[] => valuesOf(read, entries.get(id));
  const [width] = values(tag.width);
  const [height] = values(tag.height);
  if (width === undefined || height === undefined) return null;
  const offsets = [...values(tag.stripOffsets), ...values(tag.tileOffsets)];
  const sizes = [...values(tag.stripByteCounts), ...values(tag.tileByteCounts)];
  const complete = offsets.length > 0 && offsets.every((offset, at) => offset + (sizes[at] ?? 0) <= read.length);
  return {
    width,
    height,
    complete,
    dotsPerInch: resolution(values(tag.xResolution)[0], values(tag.resolutionUnit)[0]),
  };
}

function resolution(perUnit: number | undefined, unit = 2): number | null {
  if (perUnit === undefined || perUnit <= 0) return null;
  if (unit === 2) return perUnit;
  return unit === 3 ? perUnit * 2.54 : null;
}

/** The values of a directory entry: bytes, shorts, longs, and rationals as fractions. */
function valuesOf(read: ByteReading, entry: number | undefined): readonly number[] {
  if (entry === undefined) return [];
  const type = read.u16(entry + 2) ?? 0;
  const size = sizeOfType[type] ?? 0;
  const count = Math.min(read.u32(entry + 4) ?? 0, 100_000);
  const at = size * count <= 4 ? entry + 8 : (read.u32(entry + 8) ?? read.length);
  const values: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const value = valueAt(read, type, at + index * size);
    if (value === null) break;
    values.push(value);
  }
  return values;
}

function valueAt(read: ByteReading, type: number, at: number): number | null {
  if (type === 1) return read.u8(at);
  if (type === 3) return read.u16(at);
  if (type === 4) return read.u32(at);
  const above = read.u32(at);
  const below = read.u32(at + 4);
  return type === 5 && above !== null && below ? above / below : null;
}

/** Big- and little-endian reads that answer null past the end instead of throwing: headers may be cut anywhere. */
export interface ByteReading {
  readonly length: number;
  u8(at: number): number | null;
  u16(at: number): number | null;
  u32(at: number): number | null;
}

export function byteReading(bytes: Uint8Array, littleEndian: boolean): ByteReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = (at: number, size: number): boolean => at >= 0 && at + size <= bytes.byteLength;
  return {
    length: bytes.byteLength,
    u8: (at) => (within(at, 1) ? view.getUint8(at) : null),
    u16: (at) => (within(at, 2) ? view.getUint16(at, littleEndian) : null),
    u32: (at) => (within(at, 4) ? view.getUint32(at, littleEndian) : null),
  };
}

/** True where `bytes` holds at `at` what `text` spells, one byte a character (Latin-1). */
export function hasBytes(bytes: Uint8Array, at: number, text: string): boolean {
  if (at < 0 || at + text.length > bytes.byteLength) return false;
  return Array.from(text).every((character, index) => bytes[at + index] === character.charCodeAt(0));
}

/** First place of that spelling in `bytes` from `from` up to `to`; -1 for none. */
export function indexOfBytes(bytes: Uint8Array, text: string, from = 0, to = bytes.byteLength): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0 && at < to; at = bytes.indexOf(first, at + 1)) {
    if (hasBytes(bytes, at, text)) return at;
  }
  return -1;
}

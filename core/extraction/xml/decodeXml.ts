/** The part of the platform's decoder used here; Node and browsers provide it, the pure rooms compile without either. */
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

const declaration = /^<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;
const singleByte = new Set(['iso-8859-1', 'iso8859-1', 'latin1', 'iso-8859-15', 'windows-1252', 'us-ascii', 'ascii']);

/**
 * XML bytes as text: UTF-8, UTF-16 (by byte order mark or pattern) or a single-byte Latin encoding its declaration names.
 * Null where the bytes are not valid in that encoding or the encoding is another.
 */
export function decodeXml(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  if (encoding === null) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    return null;
  }
}

/** True where the bytes are in the one encoding e-invoices are exchanged in, and their declaration says nothing else. */
export function isUtf8(bytes: Uint8Array): boolean {
  return encodingOf(bytes) === 'utf-8';
}

function encodingOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200))
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart();
  const named = declaration.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  if (named === 'utf-8' || named === 'utf8') return 'utf-8';
  if (named === 'iso-8859-15') return named;
  return singleByte.has(named) ? 'windows-1252' : null;
}

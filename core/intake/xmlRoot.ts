/**
 * Local name of an XML document's root element, from its first 16 KiB; null where the bytes are no XML. Knows UTF-8 and
 * UTF-16 with a byte order mark, and UTF-16 without one by its zero bytes. Parses nothing: prolog, comments, a document
 * type and processing instructions are stepped over.
 */
export function xmlRootOf(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 16_384)).replace(/^\uFEFF/u, '');
  const prolog =
    /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>)*/iu.exec(text)?.[0] ?? '';
  const name = /^<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s/>])/u.exec(text.slice(prolog.length));
  return name?.[2]?.toLowerCase() ?? null;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

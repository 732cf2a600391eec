import { inflateSync } from 'node:zlib';

const mostInflated = 20_000_000;
/** A stream begins within this many bytes of the key that says what it is. */
export const dictionaryReach = 4000;

/** Where objects stand in clear: the file itself and its object streams. */
export function objectTexts(bytes: Uint8Array): readonly Buffer[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [buffer, ...objectStreams(buffer)];
}

/** The object streams of a PDF (ISO 32000-2, 7.5.7), inflated; those that are encrypted or damaged are left out. */
function objectStreams(buffer: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let total = 0;
  for (let at = buffer.indexOf('/ObjStm'); at !== -1; at = buffer.indexOf('/ObjStm', at + 7)) {
    const data = buffer.indexOf('stream', at);
    if (data === -1 || data - at > dictionaryReach) continue;
    const from = data + (buffer.toString('latin1', data + 6, data + 8) === '\r\n' ? 8 : 7);
    const content = inflated(buffer.subarray(from, buffer.indexOf('endstream', from)));
    total += content?.byteLength ?? 0;
    if (content === null || total > mostInflated) continue;
    found.push(Buffer.from(content));
  }
  return found;
}

/** A deflated stream's content, 20 MB at most; null where it is none. */
export function inflated(content: Uint8Array): Uint8Array | null {
  try {
    return new Uint8Array(inflateSync(content, { maxOutputLength: mostInflated }));
  } catch {
    return null;
  }
}

/** A name object without its escapes: "Times#20New#20Roman". */
export function plainName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

import { dictionaryReach as reach, inflated, plainName } from './objectStreams.ts';

/** What a file specification dictionary of a PDF says (ISO 32000-2, 7.11.3), read from the bytes. */
export interface FileSpecification {
  readonly name: string;
  /** /AFRelationship, e.g. "Data"; null where it is not stated. */
  readonly relationship: string | null;
  /** Object number of the embedded file stream. */
  readonly stream: number;
}

export interface FileSpecifications {
  readonly files: readonly FileSpecification[];
  /** The file associates files with the document or a page (/AF, PDF/A-3). */
  readonly hasAssociatedFiles: boolean;
}

const mostFiles = 200;

/**
 * The file specifications of a PDF, wherever they hang: pdf.js lists only those of the name tree and hides how they relate
 * to the document. `texts`: the file and its object streams; an encrypted file's names stay as they are. Never throws.
 */
export function fileSpecificationsIn(texts: readonly Buffer[]): FileSpecifications {
  const files = texts.flatMap(specificationsOf);
  const byStream = new Map(files.map((file) => [file.stream, file]));
  return { files: [...byStream.values()], hasAssociatedFiles: texts.some(associates) };
}

/** The media type an embedded file stream states, e.g. "text/xml"; null where it states none or cannot be found. */
export function embeddedType(bytes: Uint8Array, object: number): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begin = objectAt(buffer, object);
  const data = begin === -1 ? -1 : buffer.indexOf('stream', begin);
  if (data === -1 || data - begin > reach) return null;
  const stated = /\/Subtype\s*\/([^\s/<>[\]()]+)/.exec(buffer.toString('latin1', begin, data))?.[1];
  return stated === undefined ? null : plainName(stated);
}

/** The content of an embedded file stream: plain or deflated; null for other filters and what cannot be found. */
export function embeddedStream(bytes: Uint8Array, object: number): Uint8Array | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begin = objectAt(buffer, object);
  const data = begin === -1 ? -1 : buffer.indexOf('stream', begin);
  if (data === -1 || data - begin > reach) return null;
  const header = buffer.toString('latin1', begin, data);
  const from = data + (buffer.toString('latin1', data + 6, data + 8) === '\r\n' ? 8 : 7);
  const end = buffer.indexOf('endstream', from);
  if (end === -1 || /\/Filter/.test(header.replace(/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/, ''))) return null;
  const content = buffer.subarray(from, end);
  return header.includes('/FlateDecode') ? inflated(content) : new Uint8Array(content);
}

function objectAt(buffer: Buffer, object: number): number {
  const mark = `${String(object)} 0 obj`;
  for (let at = buffer.lastIndexOf(mark); at !== -1; at = at === 0 ? -1 : buffer.lastIndexOf(mark, at - 1)) {
    const before = buffer[at - 1];
    if (before === undefined || before === 10 || before === 13 || before === 32) return at;
  }
  return -1;
}

function associates(buffer: Buffer): boolean {
  for (let at = buffer.indexOf('/AF'); at !== -1; at = buffer.indexOf('/AF', at + 3)) {
    if (/^\/AF\s*(?:\[|\d)/.test(buffer.toString('latin1', at, at + 12))) return true;
  }
  return false;
}

function specificationsOf(buffer: Buffer): FileSpecification[] {
  const found: FileSpecification[] = [];
  for (let at = buffer.indexOf('/EF'); at !== -1; at = buffer.indexOf('/EF', at + 3)) {
    if (found.length >= mostFiles) break;
    const from = Math.max(0, at - reach);
    const dictionary = dictionaryAround(buffer.toString('latin1', from, at + reach), at - from);
    const stream = /\/EF\s*<<[^>]*?\/U?F\s+(\d+)\s+\d+\s+R/.exec(dictionary)?.[1];
    const name = textAfter(dictionary, '/UF') ?? textAfter(dictionary, '/F');
    if (stream === undefined || name === null) continue;
    const relationship = /\/AFRelationship\s*\/([A-Za-z_.-]+)/.exec(dictionary)?.[1] ?? null;
    found.push({ name, relationship, stream: Number(stream) });
  }
  return found;
}

/** The text of the innermost dictionary that holds `at`. */
function dictionaryAround(text: string, at: number): string {
  let depth = 0;
  let begin = at;
  for (; begin > 0; begin -= 1) {
    if (text.startsWith('>>', begin)) depth += 1;
    else if (text.startsWith('<<', begin) && (depth -= 1) < 0) break;
  }
  depth = 1;
  for (let end = begin + 2; end < text.length; end += 1) {
    if (text.startsWith('<<', end)) [depth, end] = [depth + 1, end + 1];
    else if (text.startsWith('>>', end)) [depth, end] = [depth - 1, end + 1];
    if (depth === 0) return text.slice(begin, end + 1);
  }
  return text.slice(begin);
}

/** A text string after a key: in brackets, or as hexadecimal digits; UTF-16 where it begins with a byte order mark. */
function textAfter(dictionary: string, key: string): string | null {
  const match = new RegExp(`${key}\\s*(?:\\(((?:[^()\\\\]|\\\\.)*)\\)|<([0-9A-Fa-f\\s]*)>)`, 's').exec(dictionary);
  if (match === null) return null;
  const [, plain, hexadecimal] = match;
  const raw =
    plain === undefined
      ? Buffer.from((hexadecimal ?? '').replace(/\s/g, ''), 'hex').toString('latin1')
      : plain.replace(/\\([0-7]{1,3}|.)/gs, (_, escape: string) => unescaped(escape));
  if (!raw.startsWith('\u00FE\u00FF')) return raw;
  return Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le');
}

function unescaped(escape: string): string {
  if (/^[0-7]/.test(escape)) return String.fromCharCode(Number.parseInt(escape, 8) & 0xff);
  return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escape] ?? escape;
}

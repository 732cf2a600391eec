import { VouchFailure, type Failure } from '../vocabulary/failure.ts';
import { hasBytes, indexOfBytes } from './byteReading.ts';
import type { ImageHeader } from './ImageHeader.ts';
import type { ContainerMediaType } from './ContainedFile.ts';
import { isMail } from './isMail.ts';
import { jpegHeader } from './jpegHeader.ts';
import { isDocumentZip, nameForeign } from './nameForeign.ts';
import { pngHeader } from './pngHeader.ts';
import { tiffPages } from './tiffHeader.ts';
import { webpHeader } from './webpHeader.ts';
import { xmlRootOf } from './xmlRoot.ts';

const readableMediaTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/tiff',
  'image/webp',
  'application/xml',
] as const;
type ReadableMediaType = (typeof readableMediaTypes)[number];

/** What the content says a file is. Names and extensions are never asked. */
export interface SniffResult {
  /** What can be read or opened; "application/octet-stream" beside a failure. */
  readonly mediaType: ReadableMediaType | ContainerMediaType | 'application/octet-stream';
  /** FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_UNSUPPORTED, FILE_TRUNCATED or PAGE_TOO_LARGE; null where it may be read. */
  readonly failure: Failure | null;
  /** The file breaks off, yet something of it can be read: its pages must not pass for the whole. */
  readonly incomplete: boolean;
}

export const mostBytes = 500_000_000;
export const mostPixels = 100_000_000;
/** Mail gateways and old printers put a few lines before a PDF's header; readers accept it within the first KiB. */
const junkBeforePdf = 1024;

/** Decides from the bytes alone whether and how a file can be read. Decodes nothing; looks at headers and ends. */
export function sniffMediaType(bytes: Uint8Array): SniffResult {
  if (bytes.byteLength === 0) return refused('FILE_EMPTY', 'This file is empty.', 'Get the file again.');
  if (bytes.byteLength > mostBytes) {
    return refused('FILE_TOO_LARGE', 'This file is larger than 500 MB.', 'Split it, or scan it at a lower resolution.');
  }
  const container = sniffContainer(bytes);
  // an archive may well hold a PDF within its first bytes
  if (container !== null) return container;
  if (indexOfBytes(bytes, '%PDF-', 0, junkBeforePdf) >= 0) return sniffPdf(bytes);
  if (hasBytes(bytes, 0, '\x89PNG\r\n\x1a\n')) return sniffPng(bytes);
  if (hasBytes(bytes, 0, '\xff\xd8\xff')) return sniffJpeg(bytes);
  if (hasBytes(bytes, 0, 'II*\0') || hasBytes(bytes, 0, 'MM\0*')) return sniffTiff(bytes);
  if (hasBytes(bytes, 0, 'RIFF') && hasBytes(bytes, 8, 'WEBP')) return sniffWebp(bytes);
  return isMail(bytes) ? accepted('message/rfc822', false) : sniffText(bytes);
}

/** Archives and what Outlook makes, known by their first bytes; null for anything else. */
function sniffContainer(bytes: Uint8Array): SniffResult | null {
  if (hasBytes(bytes, 0, 'PK\x03\x04') && !isDocumentZip(bytes)) return sniffZip(bytes);
  if (hasBytes(bytes, 0, 'PK\x05\x06')) return accepted('application/zip', false);
  if (hasBytes(bytes, 0, '\xd0\xcf\x11\xe0') && indexOfBytes(bytes, outlookStream) >= 0)
    return accepted('application/vnd.ms-outlook', false);
  if (hasBytes(bytes, 0, '\x78\x9f\x3e\x22')) return accepted('application/ms-tnef', false);
  return null;
}

/** "__properties_version1.0" in UTF-16, which every Outlook message has among its streams (MS-OXMSG 2.4). */
const outlookStream = Array.from('__properties_version1.0').join('\0');

/** Without its table of contents, which lies at the end, no entry of an archive can be trusted to be whole. */
function sniffZip(bytes: Uint8Array): SniffResult {
  const mostComment = 65_557;
  const ended = indexOfBytes(bytes, 'PK\x05\x06', Math.max(0, bytes.byteLength - mostComment)) >= 0;
  return ended ? accepted('application/zip', false) : truncated('ZIP archive');
}

/** A PDF without its end mark can be salvaged as long as one page object is there to be found. */
function sniffPdf(bytes: Uint8Array): SniffResult {
  const ended = indexOfBytes(bytes, '%%EOF', Math.max(0, bytes.byteLength - 2048)) >= 0;
  if (ended) return accepted('application/pdf', false);
  // Pages may hide in compressed object streams, so their lack in clear is no proof; without any object it is.
  return indexOfBytes(bytes, ' obj') >= 0 ? accepted('application/pdf', true) : truncated('PDF');
}

function sniffPng(bytes: Uint8Array): SniffResult {
  const hasPixels = indexOfBytes(bytes, 'IDAT', 8) >= 0;
  const ended = indexOfBytes(bytes, 'IEND', Math.max(8, bytes.byteLength - 1024)) >= 0;
  return sniffImage('image/png', 'PNG picture', hasPixels ? pngHeader(bytes) : null, ended);
}

function sniffJpeg(bytes: Uint8Array): SniffResult {
  let ended = false;
  const from = Math.max(2, bytes.byteLength - 4096);
  for (let at = bytes.byteLength - 2; at >= from && !ended; at -= 1)
    ended = bytes[at] === 0xff && bytes[at + 1] === 0xd9;
  return sniffImage('image/jpeg', 'JPEG picture', jpegHeader(bytes), ended);
}

function sniffTiff(bytes: Uint8Array): SniffResult {
  const pages = tiffPages(bytes);
  const largest = pages.reduce<ImageHeader | null>(
    (most, page) => (most === null || page.width * page.height > most.width * most.height ? page : most),
    null,
  );
  const readable = pages.some((page) => page.complete);
  return sniffImage(
    'image/tiff',
    'TIFF picture',
    readable ? largest : null,
    pages.every((page) => page.complete),
  );
}

function sniffWebp(bytes: Uint8Array): SniffResult {
  const declared = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8;
  return sniffImage('image/webp', 'WebP picture', webpHeader(bytes), declared <= bytes.byteLength);
}

function sniffImage(type: ReadableMediaType, name: string, header: ImageHeader | null, ended: boolean): SniffResult {
  if (header === null) return truncated(name);
  if (header.width * header.height > mostPixels) {
    const megapixels = Math.round((header.width * header.height) / 1_000_000);
    const message = `This picture has ${megapixels} megapixels; Vouch reads up to ${mostPixels / 1_000_000}.`;
    return refused('PAGE_TOO_LARGE', message, 'Scan it at 300 dpi or save a smaller copy.');
  }
  if (header.width === 0 || header.height === 0) return truncated(name);
  return accepted(type, !ended);
}

function sniffText(bytes: Uint8Array): SniffResult {
  const root = xmlRootOf(bytes);
  if (root !== null && root !== 'html' && root !== 'svg') return accepted('application/xml', false);
  const name = nameForeign(bytes);
  const remedy =
    'Vouch reads PDF, PNG, JPEG, TIFF, WebP and invoice XML, also in mails and ZIP archives. Save or export it as a PDF and add that.';
  return refused('FILE_TYPE_UNSUPPORTED', `This looks like ${name}, which Vouch cannot read.`, remedy);
}

function accepted(mediaType: ReadableMediaType | ContainerMediaType, incomplete: boolean): SniffResult {
  return { mediaType, failure: null, incomplete };
}

function truncated(name: string): SniffResult {
  const message = `This ${name} breaks off before anything in it can be read.`;
  return refused('FILE_TRUNCATED', message, 'Get the whole file again: the download or copy was cut.');
}

function refused(code: VouchFailure['code'], message: string, remedy: string): SniffResult {
  const failure = new VouchFailure(code, message, remedy).toFailure();
  return { mediaType: 'application/octet-stream', failure, incomplete: false };
}

import { hasBytes, indexOfBytes } from './byteReading.ts';

/** Files people drop by mistake, by what their first bytes say, in words for a person. */
const signatures: readonly { readonly at: number; readonly magic: string; readonly name: string }[] = [
  { at: 0, magic: 'Rar!', name: 'a RAR archive' },
  { at: 0, magic: '7z\xbc\xaf\x27\x1c', name: 'a 7-Zip archive' },
  { at: 0, magic: '\x1f\x8b', name: 'a gzip archive' },
  { at: 0, magic: 'GIF8', name: 'a GIF picture' },
  { at: 0, magic: 'BM', name: 'a BMP picture' },
  { at: 0, magic: 'MZ', name: 'a Windows program' },
  { at: 0, magic: '\x7fELF', name: 'a Linux program' },
  { at: 0, magic: '\xcf\xfa\xed\xfe', name: 'a macOS program' },
  { at: 0, magic: '\xd0\xcf\x11\xe0', name: 'an old Office document' },
  { at: 0, magic: '{\\rtf', name: 'a rich-text document' },
  { at: 0, magic: '%!PS', name: 'a PostScript file' },
  { at: 0, magic: 'SQLite format 3', name: 'a database' },
  { at: 0, magic: 'ID3', name: 'a sound file' },
  { at: 0, magic: 'RIFF', name: 'a sound or video file' },
  { at: 0, magic: '\x00\x00\x00\x0cjP  ', name: 'a JPEG 2000 picture' },
];

/** What a file that is none of the types Vouch reads looks like, e.g. "a Word document". */
export function nameForeign(bytes: Uint8Array): string {
  const known = signatures.find(({ at, magic }) => hasBytes(bytes, at, magic));
  if (known) return known.name;
  if (hasBytes(bytes, 0, 'PK')) return nameZip(bytes);
  if (hasBytes(bytes, 4, 'ftyp')) return nameMedia(bytes);
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096)).replace('\uFEFF', '').trimStart();
  if (/^(?:<!doctype html|<html|<head|<body)/iu.test(start)) return 'a web page (HTML)';
  if (/^<svg|^<\?xml[\s\S]*?<svg/u.test(start)) return 'an SVG drawing';
  if (/^[{[]/u.test(start)) return 'a JSON file';
  return isText(bytes) ? 'plain text' : 'a kind of file Vouch does not know';
}

/** True for a ZIP archive that is one document of an office program rather than a bundle of files. */
export function isDocumentZip(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.byteLength - 65_536));
  return hasBytes(bytes, firstName, 'mimetype') || indexOfBytes(tail, '[Content_Types].xml') >= 0;
}

/** Where the name of an archive's first entry begins. */
const firstName = 30;

function nameZip(bytes: Uint8Array): string {
  if (!isDocumentZip(bytes)) return 'a ZIP archive';
  const head = bytes.subarray(0, 65_536);
  if (indexOfBytes(head, 'word/') >= 0) return 'a Word document';
  if (indexOfBytes(head, 'xl/') >= 0) return 'an Excel workbook';
  if (indexOfBytes(head, 'ppt/') >= 0) return 'a PowerPoint presentation';
  if (indexOfBytes(head, 'application/vnd.oasis.opendocument') >= 0) return 'an OpenDocument file';
  return 'an Office document';
}

function nameMedia(bytes: Uint8Array): string {
  const brand = new TextDecoder('latin1').decode(bytes.subarray(8, 12));
  if (/^(?:hei|hev|mif1|msf1)/u.test(brand)) return 'a HEIC photo';
  return brand.startsWith('avi') ? 'an AVIF picture' : 'a video file';
}

function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c);
}

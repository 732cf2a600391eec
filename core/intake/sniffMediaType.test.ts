import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { sniffMediaType } from './sniffMediaType.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const canvas = createCanvas(120, 80);
canvas.getContext('2d').fillText('Total 12.00', 10, 40);
const png = new Uint8Array(canvas.toBuffer('image/png'));
const jpeg = new Uint8Array(canvas.toBuffer('image/jpeg'));
const webp = new Uint8Array(canvas.toBuffer('image/webp'));

async function pdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage().drawText('Total 12.00');
  return document.save({ useObjectStreams: false });
}

/** A PNG header that claims to be `width` × `height`, with the pixels of a small one behind it. */
function pngClaiming(width: number, height: number): Uint8Array {
  const bytes = png.slice();
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** A little-endian TIFF of one RGB strip that is said to lie at `offset`. */
function tiffWithStripAt(offset: number): Uint8Array {
  const bytes = new Uint8Array(200);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 0x2a, 0x00, 8]);
  const entries = [
    [256, 4],
    [257, 4],
    [273, offset],
    [279, 48],
  ];
  view.setUint16(8, entries.length, true);
  entries.forEach(([tag = 0, value = 0], index) => {
    view.setUint16(10 + index * 12, tag, true);
    view.setUint16(12 + index * 12, 4, true);
    view.setUint32(14 + index * 12, 1, true);
    view.setUint32(18 + index * 12, value, true);
  });
  return bytes;
}

describe('what Vouch reads', () => {
  test('is known by its content', async () => {
    expect(sniffMediaType(await pdf())).toEqual({ mediaType: 'application/pdf', failure: null, incomplete: false });
    expect(sniffMediaType(png)).toEqual({ mediaType: 'image/png', failure: null, incomplete: false });
    expect(sniffMediaType(jpeg)).toEqual({ mediaType: 'image/jpeg', failure: null, incomplete: false });
    expect(sniffMediaType(webp)).toEqual({ mediaType: 'image/webp', failure: null, incomplete: false });
    expect(sniffMediaType(tiffWithStripAt(100)).mediaType).toBe('image/tiff');
  });

  test('a PDF behind a few lines of junk', async () => {
    const junk = bytesOf('Received by fax\r\n\0\0');
    const bytes = new Uint8Array([...junk, ...(await pdf())]);
    expect(sniffMediaType(bytes).mediaType).toBe('application/pdf');
  });

  test.each([
    '<?xml version="1.0"?><!-- a --><rsm:CrossIndustryInvoice xmlns:rsm="urn:x"/>',
    '\uFEFF<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"></Invoice>',
    '<?xml version="1.0"?>\n<!DOCTYPE Invoice [<!ENTITY x "y">]>\n<Invoice/>',
  ])('XML: %s', (text) => {
    expect(sniffMediaType(bytesOf(text)).mediaType).toBe('application/xml');
  });

  test('XML in UTF-16', () => {
    const text = '\uFEFF<?xml version="1.0" encoding="UTF-16"?><Invoice/>';
    const bytes = new Uint8Array(Uint16Array.from(Array.from(text, (letter) => letter.charCodeAt(0))).buffer);
    expect(sniffMediaType(bytes).mediaType).toBe('application/xml');
  });
});

describe('what Vouch does not read', () => {
  test.each([
    ['PK\u0003\u0004 word/document.xml [Content_Types].xml', 'a Word document'],
    ['PK\u0003\u0004 xl/workbook.xml [Content_Types].xml', 'an Excel workbook'],
    ['MZ\u0000\u0000', 'a Windows program'],
    ['<!DOCTYPE html><html><body>Invoice</body></html>', 'a web page (HTML)'],
    ['\u0000\u0000\u0000\u0018ftypheic\u0000\u0000', 'a HEIC photo'],
    ['<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'an SVG drawing'],
    ['Invoice 12, total 40.00', 'plain text'],
    ['{"total": 40}', 'a JSON file'],
    ['\u0001\u0002\u0003', 'a kind of file Vouch does not know'],
  ])('%j is called %s', (text, name) => {
    const { failure, mediaType } = sniffMediaType(bytesOf(text));
    expect(mediaType).toBe('application/octet-stream');
    expect(failure).toMatchObject({ code: 'FILE_TYPE_UNSUPPORTED', message: expect.stringContaining(name) });
  });

  test('nothing at all', () => {
    expect(sniffMediaType(new Uint8Array()).failure?.code).toBe('FILE_EMPTY');
  });

  test('a picture of more than 100 megapixels, from its header alone', () => {
    expect(sniffMediaType(pngClaiming(65_500, 65_500)).failure?.code).toBe('PAGE_TOO_LARGE');
    expect(sniffMediaType(pngClaiming(10_000, 10_000)).failure).toBeNull();
  });
});

describe('files that break off', () => {
  test('may be read as far as they go', async () => {
    const whole = await pdf();
    expect(sniffMediaType(whole.subarray(0, whole.length - 40))).toMatchObject({ failure: null, incomplete: true });
    expect(sniffMediaType(png.subarray(0, png.length - 14))).toMatchObject({ failure: null, incomplete: true });
    expect(sniffMediaType(jpeg.subarray(0, jpeg.length - 10))).toMatchObject({ failure: null, incomplete: true });
    expect(sniffMediaType(webp.subarray(0, webp.length - 10))).toMatchObject({ failure: null, incomplete: true });
  });

  test('are refused where nothing can be read', async () => {
    const codes = [
      (await pdf()).subarray(0, 14),
      png.subarray(0, 20),
      jpeg.subarray(0, 30),
      tiffWithStripAt(10_000),
    ].map((bytes) => sniffMediaType(bytes).failure?.code);
    expect(codes).toEqual(['FILE_TRUNCATED', 'FILE_TRUNCATED', 'FILE_TRUNCATED', 'FILE_TRUNCATED']);
  });
});

test('every sequence of bytes gets an answer: a type to read, or a verdict', () => {
  const magics = [
    '%PDF-1.7',
    '\x89PNG\r\n\x1a\n',
    '\xff\xd8\xff',
    'II*\0',
    'MM\0*',
    'RIFF0000WEBP',
    '<?xml ?><a',
    'PK',
  ];
  const magic = fc.constantFrom(...magics, '').map((text) => Array.from(text, (letter) => letter.charCodeAt(0)));
  fc.assert(
    fc.property(magic, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
      const result = sniffMediaType(new Uint8Array([...start, ...rest]));
      expect(result.failure === null).toBe(result.mediaType !== 'application/octet-stream');
    }),
  );
});

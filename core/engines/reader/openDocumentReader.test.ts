import { readFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import type { ReadPage } from '../../reading/DocumentReader.ts';
import { openDocumentReader } from './openDocumentReader.ts';
import { invoiceLines, scannedPdf, textPdf } from './testPages.ts';
import { expectBoxesOnInk, readAll, readFirst, signal } from './testReading.ts';

const reader = openDocumentReader({ workers: 2 });
afterAll(() => reader.close());
const pdf = 'application/pdf';

function lineTexts({ reading }: ReadPage): string[] {
  const lines: string[] = [];
  for (const { text, line } of reading.words) lines[line] = lines[line] === undefined ? text : `${lines[line]} ${text}`;
  return lines;
}

describe('text layers', () => {
  test('become lines of words whose boxes lie on the ink', async () => {
    const page = await readFirst(reader, await textPdf(), pdf);
    expect(page.reading).toMatchObject({ source: 'text-layer', rotation: 0, skew: 0, number: 1 });
    expect(lineTexts(page)).toEqual([...invoiceLines.map((line) => line.replaceAll(/\s+/gu, ' ')), 'Page 1']);
    expect(page.reading.width).toBeCloseTo(595.28, 1);
    await expectBoxesOnInk(page);
  });

  test.each([90, 180, 270] as const)('are turned upright where the page says /Rotate %i', async (rotate) => {
    const page = await readFirst(reader, await textPdf({ rotate }), pdf);
    // The text itself runs the ordinary way, so /Rotate would lay it on its side: the page is turned back.
    expect(page.reading).toMatchObject({ source: 'text-layer', rotation: 0 });
    expect(lineTexts(page)[0]).toBe(invoiceLines[0]);
    await expectBoxesOnInk(page);
  });

  test('that the page turns upright by /Rotate are read as they are seen', async () => {
    const page = await readFirst(reader, await textPdf({ rotate: 90, along: 90 }), pdf);
    expect(page.reading).toMatchObject({ source: 'text-layer', rotation: 90 });
    expect(page.reading.width).toBeCloseTo(841.89, 1);
    expect(lineTexts(page)[0]).toBe(invoiceLines[0]);
    await expectBoxesOnInk(page);
  });

  test('keep every page', async () => {
    const pages = await readAll(reader, await textPdf({ pages: 3 }), pdf);
    expect(pages.map((page) => lineTexts(page).at(-1))).toEqual(['Page 1', 'Page 2', 'Page 3']);
  });

  test('come with attached files', async () => {
    const hybrid = await PDFDocument.load(await textPdf());
    await hybrid.attach(new TextEncoder().encode('<Invoice/>'), 'factur-x.xml', { mimeType: 'text/xml' });
    const document = await reader.open(await hybrid.save(), pdf, signal);
    expect(document.attachments.map(({ name }) => name)).toEqual(['factur-x.xml']);
    expect(new TextDecoder().decode(document.attachments[0]?.bytes)).toBe('<Invoice/>');
    await document.close();
  });
});

describe('files that cannot be read', () => {
  test('locked with a password', async () => {
    const locked = await readFile(new URL('../pdf/golden/encrypted-user-password.pdf', import.meta.url));
    await expect(reader.open(locked, pdf, signal)).rejects.toMatchObject({ code: 'FILE_ENCRYPTED' });
  });

  test('with an owner password alone open', async () => {
    const restricted = await readFile(new URL('../pdf/golden/encrypted-owner-only.pdf', import.meta.url));
    const page = await readFirst(reader, restricted, pdf);
    expect(lineTexts(page)[0]).toBe(invoiceLines[0]);
  });

  test('cut off where nothing is left', async () => {
    const bytes = (await textPdf()).subarray(0, 120);
    await expect(reader.open(bytes, pdf, signal)).rejects.toMatchObject({ code: 'FILE_TRUNCATED' });
  });

  test('of noise inside a PDF frame', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\nnothing that holds\n%%EOF');
    await expect(reader.open(bytes, pdf, signal)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });

  test('and cancelled work says so, the reader living on', async () => {
    const stop = new AbortController();
    const document = await reader.open(await scannedPdf(), pdf, signal);
    const page = document.readPage(1, { languages: ['eng'], signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await expect(page).rejects.toMatchObject({ code: 'CANCELLED' });
    await document.close();
    expect((await readFirst(reader, await textPdf(), pdf)).reading.source).toBe('text-layer');
  });
});

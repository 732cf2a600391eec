import { afterAll, describe, expect, test } from 'vitest';
import { openDocumentReader } from './openDocumentReader.ts';
import { blankPaper, germanLines, mixedPdf, partRead, scannedPage, scannedPdf, tiffOf } from './testPages.ts';
import { expectBoxesOnInk, readAll, readFirst } from './testReading.ts';

const reader = openDocumentReader({ workers: 2 });
afterAll(() => reader.close());
const pdf = 'application/pdf';

describe('scans', () => {
  test('are recognised; a page with text beside them is not', async () => {
    const [text, scan] = await readAll(reader, await mixedPdf(), pdf);
    expect(text?.reading.source).toBe('text-layer');
    expect(scan?.reading.source).toBe('ocr');
    expect(partRead(scan?.reading.words ?? [])).toBeGreaterThan(0.9);
    if (scan) await expectBoxesOnInk(scan);
  });

  test.each([7, -7])('slanted by %i degrees are straightened', async (angle) => {
    const page = await readFirst(reader, await scannedPdf(angle), pdf);
    expect(Math.abs(page.reading.skew - angle)).toBeLessThan(0.3);
    expect(page.reading.rotation).toBe(0);
    expect(partRead(page.reading.words)).toBeGreaterThan(0.9);
    await expectBoxesOnInk(page);
  });

  test.each([90, 180, 270])('turned by %i degrees are turned back', async (angle) => {
    const page = await readFirst(reader, await scannedPdf(angle), pdf);
    expect(page.reading.rotation).toBe(360 - angle);
    expect(partRead(page.reading.words)).toBeGreaterThan(0.9);
    await expectBoxesOnInk(page);
  });

  test('without ink are blank', async () => {
    const page = await readFirst(reader, blankPaper().toBuffer('image/png'), 'image/png');
    expect(page.reading).toMatchObject({ source: 'blank', words: [] });
  });
});

test.each([
  ['read by tesseract', 200],
  ['as coarse as PP-OCR reads', 120],
] as const)('a German scan %s keeps its letters though English alone is expected', async (_, dotsPerInch) => {
  const { reading } = await readFirst(
    reader,
    await scannedPdf(0, scannedPage(dotsPerInch, germanLines)),
    'application/pdf',
  );
  const words = new Set(reading.words.map(({ text }) => text));
  const umlauts = germanLines.flatMap((line) => line.split(' ')).filter((word) => /[äöüß]/u.test(word));
  expect(umlauts.filter((word) => words.has(word)).length).toBeGreaterThanOrEqual(umlauts.length - 1);
});

describe('pictures', () => {
  test.each(['image/png', 'image/jpeg', 'image/webp'] as const)('of type %s are recognised', async (type) => {
    const canvas = scannedPage();
    const bytes = type === 'image/png' ? canvas.toBuffer(type) : canvas.toBuffer(type, 90);
    const page = await readFirst(reader, bytes, type);
    expect(partRead(page.reading.words)).toBeGreaterThan(0.9);
    // An A4 page, though the file says nothing of its resolution.
    expect(page.reading.width).toBeGreaterThan(570);
    expect(page.reading.width).toBeLessThan(620);
  });

  test('in one TIFF are its pages', async () => {
    const pages = await readAll(reader, tiffOf([scannedPage(), blankPaper()]), 'image/tiff');
    expect(pages.map(({ reading }) => reading.source)).toEqual(['ocr', 'blank']);
    expect(partRead(pages[0]?.reading.words ?? [])).toBeGreaterThan(0.9);
  });
});

import { PDFDocument, StandardFonts, TextRenderingMode, setTextRenderingMode } from 'pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { PdfSource } from '../pdf/PdfSource.ts';
import { readTextLayer } from './preparePage.ts';
import { scannedPdf, textPdf } from './testPages.ts';

/** What is told of the first page, and what the file was made with. */
async function looked(pdf: PDFDocument) {
  const source = await PdfSource.open(await pdf.save());
  try {
    const answer = await readTextLayer(source, 1);
    return { kind: answer.kind, overlay: answer.overlay, program: source.program };
  } finally {
    await source.close();
  }
}

async function typedOverScan(mode: TextRenderingMode): Promise<PDFDocument> {
  const pdf = await PDFDocument.load(await scannedPdf());
  const page = pdf.getPage(0);
  page.pushOperators(setTextRenderingMode(mode));
  page.drawText('Total 9,999.00', { x: 300, y: 400, size: 12, font: await pdf.embedFont(StandardFonts.Helvetica) });
  return pdf;
}

test('pictures on a printed page are told with their places, dots and rules left out', async () => {
  const pdf = await PDFDocument.load(await textPdf());
  const patch = await pdf.embedPng(createCanvas(4, 4).toBuffer('image/png'));
  pdf.getPage(0).drawImage(patch, { x: 100, y: 500, width: 80, height: 20 });
  pdf.getPage(0).drawImage(patch, { x: 100, y: 300, width: 400, height: 1 });
  const { kind, overlay } = await looked(pdf);
  expect(kind).toBe('read');
  expect(overlay?.typed).toEqual([]);
  expect(overlay?.pictures).toHaveLength(1);
  expect(overlay?.pictures[0]?.left).toBeCloseTo(100, 0);
  expect(overlay?.pictures[0]?.bottom).toBeCloseTo(841.89 - 500, 0);
});

test('words typed over a scan are told where they are to be seen, and not where a program read the scan', async () => {
  const seen = await looked(await typedOverScan(TextRenderingMode.Fill));
  expect(seen.kind).toBe('unprinted');
  expect(seen.overlay?.typed).toHaveLength(2);
  expect(await looked(await typedOverScan(TextRenderingMode.Invisible))).toMatchObject({ overlay: undefined });
});

test('a PDF tells its programs and its fonts, those in object streams too', async () => {
  const pdf = await PDFDocument.create();
  const fonts = await Promise.all(
    [StandardFonts.Courier, StandardFonts.TimesRomanBold].map((one) => pdf.embedFont(one)),
  );
  const page = pdf.addPage([595, 842]);
  fonts.forEach((font, at) => page.drawText('Invoice number 417', { x: 60, y: 700 - at * 20, font }));
  pdf.setProducer('Ledger 8.1');
  pdf.setCreator('');
  const program = { producer: 'Ledger 8.1', creator: null, fonts: ['Courier', 'Times-Bold'] };
  for (const useObjectStreams of [true, false]) {
    const source = await PdfSource.open(await pdf.save({ useObjectStreams }));
    expect(source.program).toEqual(program);
    await source.close();
  }
});

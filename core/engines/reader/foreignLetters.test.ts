import { createCanvas } from '@napi-rs/canvas';
import { afterAll, expect, test } from 'vitest';
import type { OcrEngineSetting, OcrLanguage } from '../../contract/settings.ts';
import { openDocumentReader } from './openDocumentReader.ts';
import { scannedPage } from './testPages.ts';
import { signal } from './testReading.ts';

const reader = openDocumentReader({ workers: 2 });
afterAll(() => reader.close());

/** A till receipt of these lines, as a scanner leaves it. */
function receiptOf(lines: readonly string[]): Uint8Array {
  const canvas = createCanvas(640, 1300);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#222';
  context.font = '26px DejaVu Sans Mono, Liberation Sans, Arial, sans-serif';
  lines.forEach((line, index) => context.fillText(line, 40, 60 + index * 60));
  return canvas.toBuffer('image/png');
}

async function textOf(lines: readonly string[], languages: readonly OcrLanguage[], ocrEngine: OcrEngineSetting) {
  const document = await reader.open(receiptOf(lines), 'image/png', signal);
  const { reading } = await document.readPage(1, { languages, ocrEngine, signal });
  await document.close();
  return { text: reading.words.map((word) => word.text).join(' '), engine: reading.ocr?.engine };
}

test('currency signs beside amounts come out right on pages PP-OCR reads', async () => {
  const lines = [
    'Coffee large      €6.80',
    'Cheese roll        €4.20',
    'Total £12.50',
    'VAT 19 %  1.76 €',
    'Card 12.40',
  ];
  const { text, engine } = await textOf(lines, ['eng'], 'auto');
  expect(engine).toBe('ppocr');
  for (const printed of ['€6.80', '€4.20', '£12.50', '1.76 €', 'Card 12.40']) expect(text).toContain(printed);
});

test('letters PP-OCR lacks come out right where their language is expected', async () => {
  const lines = ['Brötchen mit Käse   4,20 €', 'Größe weiß Straße', 'Mehrwertsteuer 19 %', 'Summe EUR 24,80'];
  const { text, engine } = await textOf(lines, ['deu', 'eng'], 'auto');
  expect(engine).toBe('ppocr');
  for (const printed of ['Brötchen', 'Käse', 'Größe', 'weiß', 'Straße', '24,80']) expect(text).toContain(printed);
});

test('light reads pages one after another with one engine', async () => {
  const lines = ['Coffee large 6.80', 'Cheese roll 4.20', 'Total 11.00'];
  const both = await Promise.all([textOf(lines, ['eng'], 'light'), textOf(lines, ['eng'], 'light')]);
  for (const { text, engine } of both) expect([text, engine]).toEqual([lines.join(' '), 'ppocr']);
});

test('names of other languages keep their accents on a page read as English', async () => {
  const lines = [
    'Invoice number INV-2024-00417',
    'Instalaciones Río, Polígono Sur, Málaga, España',
    'Terms of payment: 30 días',
    'Sàrl Genève, Łódź',
    'Total due 1 620,00 zł',
  ];
  const document = await reader.open(scannedPage(300, lines).toBuffer('image/png'), 'image/png', signal);
  const { reading } = await document.readPage(1, { languages: ['eng'], ocrEngine: 'auto', signal });
  await document.close();
  expect(reading.ocr?.engine).toBe('tesseract');
  const read = reading.words.map((word) => word.text.normalize('NFC'));
  for (const printed of ['Río,', 'Polígono', 'Málaga,', 'España', 'días', 'Sàrl', 'Genève,', 'zł'])
    expect(read).toContain(printed);
});

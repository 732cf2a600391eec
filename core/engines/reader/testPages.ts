import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { turned } from '../image/canvas.ts';

/** Lines of an invoice, as tests print, scan and read them again. */
export const invoiceLines = [
  'Northwind Industrial Supplies Ltd',
  'Invoice number INV-2024-00417',
  'Invoice date 14/03/2024   Due date 13/04/2024',
  'Hydraulic pump replacement service',
  'Quarterly maintenance of conveyor bearings',
  'Freight and packaging to Frankfurt warehouse',
  'Subtotal 1,240.00',
  'VAT 20% 248.00',
  'Total GBP 1,488.00',
  'IBAN GB29 NWBK 6016 1331 9268 19',
] as const;

const a4 = [595.28, 841.89] as const;

/** A PDF with a text layer; `rotate` sets the page's /Rotate, `along: 90` writes the text from the bottom to the top. */
export async function textPdf(
  options: { pages?: number; rotate?: 0 | 90 | 180 | 270; along?: 0 | 90 } = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= (options.pages ?? 1); number += 1) {
    const page = document.addPage([...a4]);
    const along = options.along ?? 0;
    invoiceLines.forEach((line, index) => {
      const place = along === 90 ? { x: 60 + index * 24, y: 60 } : { x: 60, y: 760 - index * 24 };
      page.drawText(line, { ...place, size: 12, font, rotate: degrees(along) });
    });
    if (along === 0) page.drawText(`Page ${number}`, { x: 60, y: 60, size: 9, font });
    page.setRotation(degrees(options.rotate ?? 0));
  }
  return document.save();
}

/** A German invoice: half of its lines hold letters that English has not. */
export const germanLines = [
  'Müller Bürobedarf für Groß und Klein',
  'Rechnung Nr. 2024-117',
  'Datum der Lieferung 14.03.2024',
  'Menge Einzelpreis Betrag netto',
  'Büroschränke aus Köln 240,00',
  'Tönerne Töpfe für die Küche 60,00',
  'Zahlbar mit Überweisung bitte bis 13.04.2024',
] as const;

/** Lines as a scanner leaves them: pixels on white at `dotsPerInch`. */
export function scannedPage(dotsPerInch = 200, lines: readonly string[] = invoiceLines): Canvas {
  const scale = dotsPerInch / 72;
  const canvas = createCanvas(Math.round(a4[0] * scale), Math.round(a4[1] * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#202020';
  context.font = `${12 * scale}px DejaVu Sans, Liberation Sans, Arial, sans-serif`;
  lines.forEach((line, index) => context.fillText(line, 60 * scale, (82 + index * 30) * scale));
  return canvas;
}

/** A PDF of one page that is nothing but a picture, turned clockwise by `angle`. */
export async function scannedPdf(angle = 0, page: Canvas = scannedPage()): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  await addScan(document, angle === 0 ? page : turned(page, angle));
  return document.save();
}

/** First page text, second page a scan. */
export async function mixedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await textPdf());
  await addScan(document, scannedPage());
  return document.save();
}

async function addScan(document: PDFDocument, picture: Canvas): Promise<void> {
  const image = await document.embedJpg(picture.encodeSync('jpeg', 90));
  const [width, height] = [(picture.width * 72) / 200, (picture.height * 72) / 200];
  document.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
}

/** Part of the words of `invoiceLines` that are among `words`. */
export function partRead(words: readonly { readonly text: string }[]): number {
  const read = new Set(words.map(({ text }) => text));
  const wanted = invoiceLines.join(' ').split(/\s+/u);
  return wanted.filter((word) => read.has(word)).length / wanted.length;
}

/** Mean darkness (0 = white, 255 = black) of a page picture inside a box given in points. */
export async function darkness(
  image: Uint8Array,
  pageWidth: number,
  box: { left: number; top: number; right: number; bottom: number },
): Promise<number> {
  const picture = await loadImage(image);
  const scale = picture.width / pageWidth;
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const width = Math.max(1, Math.round((box.right - box.left) * scale));
  const height = Math.max(1, Math.round((box.bottom - box.top) * scale));
  const { data } = context.getImageData(Math.round(box.left * scale), Math.round(box.top * scale), width, height);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum += 255 - (data[at] ?? 255);
  return sum / (data.length / 4);
}

/** Paper with nothing on it. */
export function blankPaper(): Canvas {
  const canvas = createCanvas(800, 1100);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f2ee';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

const entriesOfDirectory = 8;

/** Pictures as the pages of one TIFF 6.0 file: RGBA, uncompressed, one strip each, 200 dpi left unsaid. */
export function tiffOf(pictures: readonly Canvas[]): Uint8Array {
  const directoryBytes = 2 + entriesOfDirectory * 12 + 4 + 8;
  const sizes = pictures.map(({ width, height }) => width * height * 4);
  const firstPixels = 8 + pictures.length * directoryBytes;
  const bytes = new Uint8Array(firstPixels + sizes.reduce((sum, size) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 0x2a, 0x00]);
  view.setUint32(4, 8, true);
  let pixels = firstPixels;
  pictures.forEach((picture, index) => {
    const { width, height } = picture;
    const start = 8 + index * directoryBytes;
    const bitsPerSample = start + directoryBytes - 8;
    const entries = [
      [256, 4, 1, width],
      [257, 4, 1, height],
      [258, 3, 4, bitsPerSample],
      [259, 3, 1, 1],
      [262, 3, 1, 2],
      [273, 4, 1, pixels],
      [277, 3, 1, 4],
      [279, 4, 1, sizes[index] ?? 0],
    ];
    view.setUint16(start, entries.length, true);
    entries.forEach(([tag = 0, type = 0, count = 0, value = 0], row) => {
      const at = start + 2 + row * 12;
      view.setUint16(at, tag, true);
      view.setUint16(at + 2, type, true);
      view.setUint32(at + 4, count, true);
      view.setUint32(at + 8, value, true);
    });
    const next = index + 1 < pictures.length ? start + directoryBytes : 0;
    view.setUint32(start + 2 + entries.length * 12, next, true);
    for (let sample = 0; sample < 4; sample += 1) view.setUint16(bitsPerSample + sample * 2, 8, true);
    bytes.set(picture.getContext('2d').getImageData(0, 0, width, height).data, pixels);
    pixels += sizes[index] ?? 0;
  });
  return bytes;
}

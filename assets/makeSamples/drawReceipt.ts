import { createRequire } from 'node:module';
import { GlobalFonts, createCanvas, type Canvas } from '@napi-rs/canvas';

const fontFile = createRequire(import.meta.url).resolve(
  '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
);

/** What the receipt prints, left and right of each line. */
const rows: readonly (readonly [left: string, right: string])[] = [
  ['Bolts M8 x 40 (50)', '11.95'],
  ['Work gloves size 10', '8.49'],
  ['Cable ties 200 mm', '4.25'],
  ['', ''],
  ['Subtotal', '20.58'],
  ['VAT 20%', '4.11'],
  ['TOTAL GBP', '24.69'],
  ['Card', '24.69'],
];

/** The truth of the receipt, for the truth file. */
export const receiptTruth = {
  fileName: '12-corner-hardware-receipt.png',
  documentType: 'receipt',
  vendor: 'Corner Hardware Ltd',
  issueDate: '2026-06-02',
  currency: 'GBP',
  grandTotal: '24.69',
} as const;

/** A till receipt, 80 mm wide at 300 dpi. */
export function drawReceipt(): Canvas {
  GlobalFonts.registerFromPath(fontFile, 'ReceiptMono');
  const canvas = createCanvas(945, 1220);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fdfdfb';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#26262a';
  context.textAlign = 'center';
  context.font = '600 48px ReceiptMono';
  context.fillText(receiptTruth.vendor, 472, 110);
  context.font = '400 34px ReceiptMono';
  for (const [index, line] of ['4 Market Street, Sheffield S1 2GF', 'VAT reg. 386 0003 37', 'Receipt'].entries()) {
    context.fillText(line, 472, 170 + index * 48);
  }
  context.fillText('Date 02/06/2026  14:32  Till 2', 472, 350);
  for (const [index, [left, right]] of rows.entries()) {
    const y = 450 + index * 66;
    context.textAlign = 'left';
    context.fillText(left, 70, y);
    context.textAlign = 'right';
    context.fillText(right, 875, y);
  }
  context.textAlign = 'center';
  context.fillText('Thank you for your custom', 472, 1080);
  return canvas;
}

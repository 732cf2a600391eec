import { createCanvas } from '@napi-rs/canvas';
import encodeQR from 'qr';
import { expect, test } from 'vitest';
import { scannedPage } from '../reader/testPages.ts';
import { qrCodesOn } from './qrCodes.ts';

const text = ['BCD', '002', '1', 'SCT', '', 'Tannenhof Druck GmbH', 'DE89370400440532013000', 'EUR1469.06'].join('\n');

test('a code beside print is read, with its place', () => {
  const page = scannedPage(144);
  const context = page.getContext('2d');
  const module = 4;
  encodeQR(text, 'raw', { border: 1, ecc: 'medium' }).forEach((row, y) =>
    row.forEach((isSet, x) => {
      context.fillStyle = isSet ? 'black' : 'white';
      context.fillRect(800 + x * module, 1200 + y * module, module, module);
    }),
  );
  const [code, ...more] = qrCodesOn(page, 144);
  expect(more).toEqual([]);
  expect(code?.text).toBe(text);
  expect(code?.box.left).toBeGreaterThan(380);
  expect(code?.box.left).toBeLessThan(420);
  expect(code?.box.top).toBeGreaterThan(580);
});

test('a page of print and an empty one have none', () => {
  expect(qrCodesOn(scannedPage(144), 144)).toEqual([]);
  expect(qrCodesOn(createCanvas(200, 200), 144)).toEqual([]);
});

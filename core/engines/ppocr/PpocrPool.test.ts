import { afterAll, expect, test } from 'vitest';
import type { OcrRequest } from '../../reading/OcrEngine.ts';
import { lineGaps } from '../../reading/lineGaps.ts';
import { greyOf } from '../image/canvas.ts';
import { partRead, scannedPage } from '../reader/testPages.ts';
import { bandsOf } from '../recognition/bandsOf.ts';
import { PpocrPool } from './PpocrPool.ts';

const raster = greyOf(scannedPage(200));
const { signal } = new AbortController();
const request: OcrRequest = { raster, dotsPerInch: 200, gaps: [], languages: ['eng'], signal };
const pool = new PpocrPool({ workers: 2, pagesUntilRecycled: 2 });
afterAll(() => pool.close());

test('a page is read, whole and in two pieces, word by word', async () => {
  const whole = await pool.recognise(request);
  const parted = await pool.recognise({ ...request, gaps: lineGaps(raster, 200) });
  expect(partRead(whole)).toBeGreaterThan(0.9);
  expect(partRead(parted)).toBeGreaterThan(0.9);
});

test('what a page says does not depend on how often it is read, nor on the lines shared out', async () => {
  const parted = { ...request, gaps: lineGaps(raster, 200) };
  expect(await pool.recognise(parted)).toEqual(await pool.recognise(parted));
});

test('a page among others is read as it is alone, by one thread instead of two', async () => {
  const height = Math.round(raster.height / 4);
  const part = { width: raster.width, height, pixels: raster.pixels.subarray(0, raster.width * height) };
  const parted = { ...request, raster: part, gaps: lineGaps(part, 200) };
  expect(bandsOf(parted, 2, 'rows')).toHaveLength(2);
  const alone = await pool.recognise(parted);
  expect(await Promise.all([pool.recognise(parted), pool.recognise(parted)])).toEqual([alone, alone]);
});

test('boxes of words lie on their ink, inside the page', async () => {
  const words = await pool.recognise(request);
  for (const { text, box, confidence } of words) {
    expect(box.left, text).toBeGreaterThanOrEqual(0);
    expect(box.right, text).toBeLessThanOrEqual(raster.width);
    expect(inkIn(box), text).toBeGreaterThan(0);
    expect(confidence).toBeGreaterThan(0);
  }
});

test('a cancelled page ends at once and costs no other', async () => {
  const stop = new AbortController();
  const cancelled = pool.recognise({ ...request, signal: stop.signal });
  const other = pool.recognise(request);
  setTimeout(() => stop.abort(), 100);
  await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(partRead(await other)).toBeGreaterThan(0.9);
});

test('threads without pages end, and the next page starts one again', async () => {
  const log: string[] = [];
  const brief = new PpocrPool({ workers: 1, idleMs: 50, log: (line) => log.push(line) });
  await brief.recognise(request);
  await expect.poll(() => log).toEqual(['ppocr thread ended for want of pages']);
  expect(partRead(await brief.recognise(request))).toBeGreaterThan(0.9);
  await brief.close();
});

function inkIn({ left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }): number {
  let dark = 0;
  for (let y = Math.round(top); y < bottom; y += 1) {
    for (let x = Math.round(left); x < right; x += 1) if ((raster.pixels[y * raster.width + x] ?? 255) < 128) dark += 1;
  }
  return dark;
}

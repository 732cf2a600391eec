import { afterAll, describe, expect, test } from 'vitest';
import type { OcrRequest } from '../../reading/OcrEngine.ts';
import { lineGaps } from '../../reading/lineGaps.ts';
import { greyOf } from '../image/canvas.ts';
import { partRead, scannedPage } from '../reader/testPages.ts';
import { bandsOf } from '../recognition/bandsOf.ts';
import { TesseractPool } from './TesseractPool.ts';
import { TesseractThread } from './TesseractThread.ts';

const raster = greyOf(scannedPage(200));
const { signal } = new AbortController();
const request: OcrRequest = { raster, dotsPerInch: 200, gaps: [], languages: ['eng'], signal };
const withGaps: OcrRequest = { ...request, gaps: lineGaps(raster, 200) };

const lines: string[] = [];
const pool = new TesseractPool({ workers: 2, log: (line) => lines.push(line), pagesUntilRecycled: 2 });
afterAll(() => pool.close());

describe('a lone page', () => {
  test('is parted between lines, and reads the same in two pieces', async () => {
    expect(bandsOf(withGaps, 2)).toHaveLength(2);
    const whole = await pool.recognise(request);
    const parted = await pool.recognise(withGaps);
    expect(partRead(whole)).toBeGreaterThan(0.9);
    expect(parted.map(({ text }) => text)).toEqual(whole.map(({ text }) => text));
    parted.forEach(({ box }, index) => {
      expect(Math.abs(box.top - (whole[index]?.box.top ?? 0))).toBeLessThan(4);
      expect(Math.abs(box.left - (whole[index]?.box.left ?? 0))).toBeLessThan(4);
    });
  });

  test('stays whole where no second worker is free', () => {
    expect(bandsOf(withGaps, 1)).toEqual([{ top: 0, bottom: raster.height }]);
    expect(bandsOf(request, 2)).toEqual([{ top: 0, bottom: raster.height }]);
  });
});

test('a coarse page is read at twice its size, and its boxes lie on it', async () => {
  const coarse = greyOf(scannedPage(100));
  const words = await pool.recognise({ ...request, raster: coarse, dotsPerInch: 100, gaps: lineGaps(coarse, 100) });
  expect(partRead(words)).toBeGreaterThan(0.9);
  const rightmost = Math.max(...words.map(({ box }) => box.right));
  expect(rightmost).toBeLessThanOrEqual(coarse.width);
  expect(rightmost).toBeGreaterThan(coarse.width / 2);
});

test('threads make way for fresh ones, and reading goes on', async () => {
  for (let page = 0; page < 3; page += 1) await pool.recognise(request);
  expect(lines.some((line) => line.includes('recycled'))).toBe(true);
  expect(partRead(await pool.recognise(request))).toBeGreaterThan(0.9);
});

test('a cancelled page ends at once and costs no other', async () => {
  const stop = new AbortController();
  const cancelled = pool.recognise({ ...request, signal: stop.signal });
  const other = pool.recognise(request);
  setTimeout(() => stop.abort(), 100);
  await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(partRead(await other)).toBeGreaterThan(0.9);
});

test('a thread that stops says so to whoever waits, and to whoever comes later', async () => {
  const thread = new TesseractThread();
  await thread.prepare(['eng']);
  const picture = new TextEncoder().encode('P5\n4000 4000\n255\n');
  const waiting = thread.recognise({ picture, dotsPerInch: 300, segmentation: 4 });
  const [outcome] = await Promise.allSettled([waiting, thread.terminate()]);
  expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'WORKER_DIED' } });
  await expect(thread.prepare(['deu'])).rejects.toMatchObject({ code: 'WORKER_DIED' });
});

test('several languages are read together', async () => {
  const words = await pool.recognise({ ...request, languages: ['eng', 'deu'] });
  expect(partRead(words)).toBeGreaterThan(0.9);
});

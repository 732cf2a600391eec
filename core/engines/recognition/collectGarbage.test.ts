import { expect, test } from 'vitest';
import { discardPixels, blankRaster } from '../../reading/GreyRaster.ts';
import { collectGarbage } from './collectGarbage.ts';

const megabyte = 2 ** 20;

function leavePictures(count: number): void {
  for (let made = 0; made < count; made += 1) blankRaster(1024, 1024);
}

test('pictures nobody holds any longer are given back at once', () => {
  collectGarbage();
  const before = process.memoryUsage().arrayBuffers;
  leavePictures(24);
  expect(process.memoryUsage().arrayBuffers - before).toBeGreaterThan(20 * megabyte);
  collectGarbage();
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 * megabyte);
});

test('a discarded picture takes no memory although it is still held', () => {
  const raster = blankRaster(1024, 1024);
  discardPixels(raster);
  expect(raster.pixels.byteLength).toBe(0);
});

import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { blankRaster, discardPixels } from '../../reading/GreyRaster.ts';
import { collectGarbage } from './collectGarbage.ts';

test('a picture nobody holds any longer is given back', async () => {
  const left = new WeakRef(blankRaster(1024, 1024));
  await setImmediate();
  collectGarbage();
  expect(left.deref()).toBeUndefined();
});

test('a discarded picture takes no memory although it is still held', () => {
  const raster = blankRaster(1024, 1024);
  discardPixels(raster);
  expect(raster.pixels.byteLength).toBe(0);
});

import { expect, test } from 'vitest';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { greyOf } from '../image/canvas.ts';
import { scannedPage } from '../reader/testPages.ts';
import { PpocrThread } from './PpocrThread.ts';
import { SharedPage } from './SharedPage.ts';

test('a thread does not wait for ever for one that never comes', async () => {
  const raster = greyOf(scannedPage(100));
  const { signal } = new AbortController();
  const request = { raster, dotsPerInch: 100, gaps: [], languages: ['eng'] as const, signal };
  const page = new SharedPage(request, [{ top: 0, bottom: raster.height }], 2);
  const thread = new PpocrThread();
  await thread.prepare();
  const work = page.workOn(thread, 0);
  const failure = new VouchFailure('WORKER_DIED', 'The other thread would not start.');
  page.fail(failure);
  await expect(work).rejects.toBe(failure);
  await thread.terminate();
});

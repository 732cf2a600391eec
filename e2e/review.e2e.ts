import { join } from 'node:path';
import { writeScannedPages } from '../bench/material/benchInvoices.ts';
import { dropFiles } from './dropFiles.ts';
import { wrongValues } from './review/BatchDocument.ts';
import { makeReviewBatch, readBack } from './review/ReviewBatch.ts';
import { reviewByKeyboard } from './review/reviewByKeyboard.ts';
import { expect, passphrase, test } from './vouchTest.ts';

test('forty invoices, fifteen of them misread, are set right and confirmed by keyboard alone', async ({
  profile,
  start,
}) => {
  test.setTimeout(600_000);
  const store = { folder: join(profile, 'store'), passphrase };
  const batch = await makeReviewBatch(store, join(profile, 'files'), { clean: 25, wrong: 15 });
  expect(batch.filter(({ wrong }) => wrong.length === 0)).toHaveLength(25);
  expect(batch.filter(({ wrong }) => wrong.length > 0 && wrong.length < 4)).toHaveLength(15);
  const { page, electron } = await start();
  const run = await reviewByKeyboard(page, batch);
  await electron.close();

  expect(run.mouseEvents).toBe(0);
  expect(run.keysArrived).toBe(run.keysSent);
  expect(run.documents.map(({ fileName }) => fileName).toSorted()).toEqual(
    batch.map(({ fileName }) => fileName).toSorted(),
  );
  for (const document of run.documents) {
    expect.soft(document.keys, document.fileName).toBeLessThanOrEqual(3 * document.wrong + 2);
  }
  const wrong = batch.reduce((sum, document) => sum + document.wrong.length, 0);
  const keys = run.documents.reduce((sum, document) => sum + document.keys, run.keysToBegin);
  expect(keys, `${batch.length} invoices, ${wrong} wrong values`).toBeLessThanOrEqual(3 * wrong + 2 * batch.length);
  const after = await readBack(store);
  for (const { fileName, truth } of batch) {
    const view = after.get(fileName);
    expect.soft(view && wrongValues(truth, view), fileName).toEqual([]);
    expect.soft(view?.review.state, fileName).toBe('confirmed');
  }
});

test('no key is lost while other documents are read: all that was typed is in the store', async ({
  profile,
  start,
}) => {
  test.setTimeout(600_000);
  const store = { folder: join(profile, 'store'), passphrase };
  const batch = await makeReviewBatch(store, join(profile, 'files'), { clean: 2, wrong: 8 });
  const scans = await writeScannedPages(join(profile, 'meanwhile'), 8);
  const { page, electron } = await start();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await dropFiles(
    page,
    scans.map(({ pdf }) => pdf),
  );
  await page.locator('.queue-meter').waitFor();
  const run = await reviewByKeyboard(page, batch);
  await electron.close();

  expect(run.keysArrived).toBe(run.keysSent);
  expect(run.documents).toHaveLength(batch.length);
  const after = await readBack(store);
  for (const { fileName, truth } of batch) {
    const view = after.get(fileName);
    expect.soft(view && wrongValues(truth, view), fileName).toEqual([]);
    expect.soft(view?.review.state, fileName).toBe('confirmed');
  }
});

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { BatchDocument } from '../e2e/review/BatchDocument.ts';
import { makeReviewBatch } from '../e2e/review/ReviewBatch.ts';
import { reviewByKeyboard, type ReviewRun } from '../e2e/review/reviewByKeyboard.ts';
import { dropFiles } from '../e2e/dropFiles.ts';
import { passphrase, prepareDesktopApp, withDesktopApp, withProfile } from './DesktopApp.ts';
import { writeScannedPages } from './material/benchInvoices.ts';
import { metricOf, type Metric, type Metrics } from './measurement.ts';

const size = { clean: 25, wrong: 15 };

/** The value that 95 of 100 stay below, of how many. */
function percentile95(values: readonly number[]): Metric {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)];
  return { ...metricOf(value === undefined ? [] : [value], 'ms'), runs: values.length };
}

/** Scanned pages that are read while the batch is reviewed: more than are done by its end. */
const readMeanwhile = 40;

/** Reviews a batch in the real app, by keyboard, on a copy of its store, while it reads other files. */
async function review(batch: readonly BatchDocument[], store: string, files: readonly string[]): Promise<ReviewRun> {
  return withProfile(async (profile) => {
    await cp(store, join(profile, 'store'), { recursive: true });
    return withDesktopApp(profile, async ({ page }) => {
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      if (files.length > 0) {
        await dropFiles(page, files);
        await page.locator('.queue-meter').waitFor();
      }
      const reviewed = await reviewByKeyboard(page, batch);
      if (files.length > 0 && !(await page.locator('.queue-meter').isVisible())) {
        throw new Error('All was read before the review ended.');
      }
      if (reviewed.keysArrived !== reviewed.keysSent) throw new Error('Keys were lost.');
      return reviewed;
    });
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Keys that reviewing takes and what it waits for. */
export async function run(): Promise<Metrics> {
  await prepareDesktopApp();
  return withProfile(async (made) => {
    const store = join(made, 'store');
    const batch = await makeReviewBatch({ folder: store, passphrase }, join(made, 'files'), size);
    const alone = await review(batch, store, []);
    const scans = await writeScannedPages(join(made, 'meanwhile'), readMeanwhile);
    const busy = await review(
      batch,
      store,
      scans.map(({ pdf }) => pdf),
    );
    const clean = alone.documents.filter(({ wrong }) => wrong === 0);
    const misread = alone.documents.filter(({ wrong }) => wrong > 0);
    return {
      keystrokesPerCleanInvoice: metricOf([mean(clean.map(({ keys }) => keys))], 'keys'),
      // Beside the key that confirms.
      keystrokesPerError: metricOf([mean(misread.map(({ keys, wrong }) => (keys - 1) / wrong))], 'keys'),
      focusToZoomMs: metricOf(alone.focusToZoomMs, 'ms'),
      focusToZoomP95Ms: percentile95(alone.focusToZoomMs),
      nextDocumentMs: metricOf(alone.nextDocumentMs, 'ms'),
      nextDocumentP95Ms: percentile95(alone.nextDocumentMs),
      focusToZoomWhileReadingMs: metricOf(busy.focusToZoomMs, 'ms'),
      focusToZoomWhileReadingP95Ms: percentile95(busy.focusToZoomMs),
      nextDocumentWhileReadingMs: metricOf(busy.nextDocumentMs, 'ms'),
      nextDocumentWhileReadingP95Ms: percentile95(busy.nextDocumentMs),
    };
  });
}

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { BatchDocument } from '../e2e/review/BatchDocument.ts';
import { makeReviewBatch } from '../e2e/review/ReviewBatch.ts';
import { reviewByKeyboard, type ReviewRun } from '../e2e/review/reviewByKeyboard.ts';
import { passphrase, prepareDesktopApp, withDesktopApp, withProfile } from './DesktopApp.ts';
import { metricOf, type Metric, type Metrics } from './measurement.ts';

const size = { clean: 25, wrong: 15 };

/** The value that 95 of 100 stay below, of how many. */
function percentile95(values: readonly number[]): Metric {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)];
  return { ...metricOf(value === undefined ? [] : [value], 'ms'), runs: values.length };
}

/** Reviews a batch in the real app, by keyboard, on a copy of its store. */
async function review(batch: readonly BatchDocument[], store: string): Promise<ReviewRun> {
  return withProfile(async (profile) => {
    await cp(store, join(profile, 'store'), { recursive: true });
    return withDesktopApp(profile, async ({ page }) => {
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      return reviewByKeyboard(page, batch);
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
    const alone = await review(batch, store);
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
    };
  });
}

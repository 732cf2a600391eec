import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { BatchDocument } from '../e2e/review/BatchDocument.ts';
import { makeReviewBatch } from '../e2e/review/ReviewBatch.ts';
import {
  type Pace,
  quickestAnalyst,
  reviewByKeyboard,
  type ReviewRun,
  withoutPause,
} from '../e2e/review/reviewByKeyboard.ts';
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
const readMeanwhile = 60;

interface Conditions {
  readonly pace: Pace;
  /** Read meanwhile. */
  readonly files: readonly string[];
}

/** Reviews a batch in the real app, by keyboard, on a copy of its store. */
async function review(batch: readonly BatchDocument[], store: string, { pace, files }: Conditions): Promise<ReviewRun> {
  return withProfile(async (profile) => {
    await cp(store, join(profile, 'store'), { recursive: true });
    return withDesktopApp(profile, async ({ page }) => {
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      if (files.length > 0) {
        await dropFiles(page, files);
        await page.locator('.queue-meter').waitFor();
      }
      const reviewed = await reviewByKeyboard(page, batch, pace);
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

function waits(condition: string, { focusToZoomMs, nextDocumentMs }: ReviewRun): Metrics {
  return {
    [`focusToZoom${condition}Ms`]: metricOf(focusToZoomMs, 'ms'),
    [`focusToZoom${condition}P95Ms`]: percentile95(focusToZoomMs),
    [`nextDocument${condition}Ms`]: metricOf(nextDocumentMs, 'ms'),
    [`nextDocument${condition}P95Ms`]: percentile95(nextDocumentMs),
  };
}

/** Keys that reviewing takes and what it waits for. */
export async function run(): Promise<Metrics> {
  await prepareDesktopApp();
  return withProfile(async (made) => {
    const store = join(made, 'store');
    const batch = await makeReviewBatch({ folder: store, passphrase }, join(made, 'files'), size);
    const alone = await review(batch, store, { pace: quickestAnalyst, files: [] });
    const hurried = await review(batch, store, { pace: withoutPause, files: [] });
    const scans = await writeScannedPages(join(made, 'meanwhile'), readMeanwhile);
    const busy = await review(batch, store, { pace: quickestAnalyst, files: scans.map(({ pdf }) => pdf) });
    const clean = alone.documents.filter(({ wrong }) => wrong === 0);
    const misread = alone.documents.filter(({ wrong }) => wrong > 0);
    return {
      keystrokesPerCleanInvoice: metricOf([mean(clean.map(({ keys }) => keys))], 'keys'),
      // Beside the key that confirms.
      keystrokesPerError: metricOf([mean(misread.map(({ keys, wrong }) => (keys - 1) / wrong))], 'keys'),
      ...waits('', alone),
      ...waits('WithoutPause', hurried),
      ...waits('WhileReading', busy),
    };
  });
}

import { join } from 'node:path';
import { dropFiles } from '../e2e/dropFiles.ts';
import { makeReviewBatch } from '../e2e/review/ReviewBatch.ts';
import { reviewByKeyboard, type ReviewRun } from '../e2e/review/reviewByKeyboard.ts';
import { prepareDesktopApp, withDesktopApp, withProfile } from './DesktopApp.ts';
import { writeScannedPages, writeTextPdfs } from './material/benchInvoices.ts';
import { metricOf, type Metric, type Metrics } from './measurement.ts';

const size = { clean: 25, wrong: 15 };

/** The value that 95 of 100 stay below. */
function percentile95(values: readonly number[]): Metric {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)];
  return { ...metricOf(value === undefined ? [] : [value], 'ms'), runs: values.length };
}

/** Reviews a batch in the real app, by keyboard; with `isReading` while 30 text PDFs and 6 scanned pages are read. */
async function review(isReading: boolean): Promise<ReviewRun> {
  return withProfile(async (profile) => {
    const store = { folder: join(profile, 'store'), passphrase: 'correct horse battery staple' };
    const batch = await makeReviewBatch(store, join(profile, 'files'), size);
    const texts = await writeTextPdfs(join(profile, 'text'), 30, 12, 5000);
    const scans = await writeScannedPages(join(profile, 'scans'), 6, 5000);
    return withDesktopApp(profile, async ({ page }) => {
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      if (isReading) await dropFiles(page, [...texts, ...scans.map(({ pdf }) => pdf)]);
      return reviewByKeyboard(page, batch, size.clean + size.wrong);
    });
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Keys that reviewing takes and what it waits for, alone and while another batch is read. */
export async function run(): Promise<Metrics> {
  await prepareDesktopApp();
  const alone = await review(false);
  const reading = await review(true);
  const clean = alone.documents.filter(({ wrong }) => wrong === 0);
  const misread = alone.documents.filter(({ wrong }) => wrong > 0);
  // Beside the key that confirms.
  const corrections = misread.map(({ keys, wrong }) => (keys - 1) / wrong);
  return {
    keystrokesPerCleanInvoice: metricOf([mean(clean.map(({ keys }) => keys))], 'keys'),
    keystrokesPerError: metricOf([mean(corrections)], 'keys'),
    focusToZoomMs: percentile95(alone.focusToZoomMs),
    nextDocumentMs: percentile95(alone.nextDocumentMs),
    focusToZoomWhileReadingMs: percentile95(reading.focusToZoomMs),
    nextDocumentWhileReadingMs: percentile95(reading.nextDocumentMs),
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropFiles } from '../e2e/dropFiles.ts';
import { enginePid } from '../e2e/enginePid.ts';
import { prepareDesktopApp, withDesktopApp, withProfile } from './DesktopApp.ts';
import { writeScannedPages, writeTextPdfs } from './material/benchInvoices.ts';
import { metricOf, type Metrics } from './measurement.ts';
import { processMemory } from './processMemory.ts';

const textFiles = 225;
const scannedFiles = 100;
const sampleMs = 250;

/** Drops files on the real app and samples the memory of its engine until all of them are finished. */
async function engineMemory(files: readonly string[]): Promise<number[]> {
  return withProfile((profile) =>
    withDesktopApp(profile, async (vouch) => {
      const pid = await enginePid(vouch);
      if (pid === null) throw new Error('There is no engine to measure.');
      const { page } = vouch;
      await page.getByRole('link', { name: /inbox/i }).first().click();
      await page.getByRole('heading', { name: /inbox/i }).first().waitFor();
      const samples: number[] = [];
      const watch = setInterval(
        () => void processMemory(pid, 'now').then((memory) => memory && samples.push(memory)),
        sampleMs,
      );
      await dropFiles(page, files);
      const queue = page.locator('.queue-meter');
      await queue.waitFor({ state: 'attached', timeout: 60_000 });
      await queue.waitFor({ state: 'detached', timeout: 3_600_000 });
      clearInterval(watch);
      return samples;
    }),
  );
}

/**
 * Memory of the engine's process in the real app while it reads 1,000 pages: 900 with a text layer in files of four, 100
 * scanned at 300 dpi, taking turns. Flat means that the last third of the time needs no more than the second.
 */
export async function run(): Promise<Metrics> {
  await prepareDesktopApp();
  const folder = await mkdtemp(join(tmpdir(), 'vouch-bench-memory-'));
  try {
    const texts = await writeTextPdfs(join(folder, 'text'), textFiles, 80, 1000);
    const scans = await writeScannedPages(join(folder, 'scans'), scannedFiles, 1000);
    const files = texts.flatMap((text, index) => {
      const scan = index % 2 === 0 ? scans[index / 2] : undefined;
      return scan === undefined ? [text] : [text, scan.pdf];
    });
    const samples = await engineMemory(files);
    const third = Math.floor(samples.length / 3);
    const [second, last] = [samples.slice(third, 2 * third), samples.slice(2 * third)].map((part) => Math.max(...part));
    return {
      peakMemoryMb: metricOf([Math.max(...samples)], 'MB'),
      lastThirdToSecond: metricOf([(last ?? 0) / (second ?? 1)], 'x'),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

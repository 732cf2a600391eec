import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { BenchEngine } from './BenchEngine.ts';
import { prepareDesktopApp } from './DesktopApp.ts';
import { framesWhileReading } from './longestFrame.ts';
import { writeScannedPages, writeTextPdfs } from './material/benchInvoices.ts';
import { metricOf, type Metrics } from './measurement.ts';
import { prepareNativeTesseract } from './nativeTesseract.ts';
import { readBatch } from './readBatch.ts';

const warmUps = 5;
const textRuns = 21;
const scanRuns = 7;

async function timesOf(engine: BenchEngine, files: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const file of files) times.push(await engine.dropToDone(file));
  return times;
}

/** Drop to done of one text PDF at a time, and of one scanned page beside Debian's tesseract, turn by turn. */
async function latencies(folder: string): Promise<Metrics> {
  const engine = await BenchEngine.open();
  try {
    const texts = await writeTextPdfs(join(folder, 'text'), warmUps + textRuns, 12);
    await timesOf(engine, texts.slice(0, warmUps));
    const text = await timesOf(engine, texts.slice(warmUps));
    const tesseract = await prepareNativeTesseract(join(folder, 'tessdata'));
    const [first, ...scans] = await writeScannedPages(join(folder, 'scans'), 1 + scanRuns);
    if (first === undefined) throw new Error('No scanned page was made.');
    await engine.dropToDone(first.pdf);
    await tesseract(first.png);
    const ours: number[] = [];
    const native: number[] = [];
    for (const scan of scans) {
      native.push(await tesseract(scan.png));
      ours.push(await engine.dropToDone(scan.pdf));
    }
    const ratios = ours.map((time, index) => time / (native[index] ?? Number.NaN));
    return {
      textPdfMs: metricOf(text, 'ms'),
      scannedPageMs: metricOf(ours, 'ms'),
      nativeTesseractMs: metricOf(native, 'ms'),
      scannedPageToTesseract: metricOf(ratios, 'x'),
    };
  } finally {
    await engine.close();
  }
}

/** 200 pages at once: 160 with a text layer in files of four, 40 scanned ones. */
async function batch(folder: string): Promise<Metrics> {
  const texts = await writeTextPdfs(join(folder, 'batch-text'), 40, 80, 1000);
  const scans = await writeScannedPages(join(folder, 'batch-scans'), 40, 1000);
  const { seconds, pages, peakMegabytes } = await readBatch([...texts, ...scans.map((scan) => scan.pdf)]);
  return {
    batchPages: metricOf([pages], 'pages'),
    pagesPerMinutePerCore: metricOf([(pages * 60) / seconds / availableParallelism()], 'pages/min/core'),
    peakMemoryMb: metricOf([peakMegabytes], 'MB'),
  };
}

/** The window's frames while 30 text PDFs and 6 scanned pages are read. */
async function frames(folder: string): Promise<Metrics> {
  await prepareDesktopApp();
  const texts = await writeTextPdfs(join(folder, 'ui-text'), 30, 12, 3000);
  const scans = await writeScannedPages(join(folder, 'ui-scans'), 6, 3000);
  const results = [];
  for (let index = 0; index < 3; index += 1) {
    results.push(await framesWhileReading([...texts, ...scans.map((scan) => scan.pdf)]));
  }
  return {
    longestFrameMs: metricOf(
      results.map((result) => result.longestMs),
      'ms',
    ),
    slowFramesPercent: metricOf(
      results.map((result) => result.slowPercent),
      '%',
    ),
  };
}

/** From drop to done: single text PDFs, scanned pages against native tesseract, a batch of 200 pages, and the window meanwhile. */
export async function run(): Promise<Metrics> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-bench-flow-'));
  try {
    return { ...(await latencies(folder)), ...(await batch(folder)), ...(await frames(folder)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

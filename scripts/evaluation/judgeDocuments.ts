import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bindPages } from './bindPages.ts';
import { type Judgement, judge } from './judge.ts';
import type { PackDocument } from './readPack.ts';
import { type EngineOptions, runEngine } from './runEngine.ts';

export interface JudgeOptions extends Omit<EngineOptions, 'cacheFolder'> {
  /** Labelled fields to score instead of those the truth says to score; empty: those. */
  readonly fields: readonly string[];
  /** Of pictures of pages; 150, as packs have them, where not stated. */
  readonly dotsPerInch?: number;
}

const cacheFolder = resolve(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'vouch-eval');

/** Reads documents of a pack with the whole engine and compares what it found with the truth, in the documents' order. */
export async function judgeDocuments(
  documents: readonly PackDocument[],
  { fields, dotsPerInch = 150, ...options }: JudgeOptions,
): Promise<Judgement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-eval-pages-'));
  try {
    const files = await Promise.all(documents.map((document) => bindPages(document, folder, dotsPerInch)));
    const readings = await runEngine(files, { cacheFolder, ...options });
    return documents.flatMap((document, index) => {
      const reading = readings.get(files[index] ?? '');
      return reading === undefined ? [] : [judge(document, reading, fields)];
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

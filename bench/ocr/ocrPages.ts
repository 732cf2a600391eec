import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { scanned } from '../../assets/makeSamples/degrade.ts';
import type { OcrLanguage } from '../../core/contract/settings.ts';
import { openSource } from '../../core/engines/reader/openSource.ts';
import { guessLanguage } from '../../core/reading/guessLanguage.ts';
import { inReadingOrder } from '../../core/reading/readingOrder.ts';
import { judgeTextLayer } from '../../core/reading/textLayerQuality.ts';
import { wordsOfRuns } from '../../core/reading/wordsOfRuns.ts';
import { halfOf } from '../../scripts/evaluation/half.ts';
import type { OcrPage, OcrPageKind } from './OcrPage.ts';

/** Which pages are read: all of a pack, or those of one half. */
export interface PageChoice {
  /** Null: the samples that come with Vouch. */
  readonly pack: string | null;
  readonly half: 'looking' | 'reporting';
  /** Pages of each kind at most. */
  readonly most: number;
  /** Pages of one kind alone; null: both. */
  readonly kind: OcrPageKind | null;
}

const bundledSamples = fileURLToPath(new URL('../../assets/samples', import.meta.url));
const leastWords = 40;

/** Receipts with transcripts and A4 pages drawn at 300 dpi whose text layer is the truth; pictures go into `folder`. */
export async function ocrPages(choice: PageChoice, folder: string): Promise<readonly OcrPage[]> {
  await mkdir(folder, { recursive: true });
  const pages = await bothKinds(choice, folder);
  return pages.filter(({ kind }) => choice.kind === null || kind === choice.kind);
}

async function bothKinds(choice: PageChoice, folder: string): Promise<readonly OcrPage[]> {
  if (choice.pack === null) {
    const files = await filesIn(bundledSamples, '.pdf');
    const clean = await a4Pages(files, choice.most, folder, 'clean');
    // No transcript belongs to a photographed sample: pages with text layer stand in, slanted and with grain.
    const rough = await a4Pages(files, choice.most, folder, 'rough');
    return [...rough.map((page) => ({ ...page, kind: 'receipt' as const })), ...clean];
  }
  const { pack } = choice;
  const inHalf = (file: string): boolean => halfOf(parse(file).name) === choice.half;
  const datasets = (await readdir(pack)).sort();
  const printed: string[] = [];
  for (const dataset of datasets.filter((name) => existsSync(join(pack, name, 'truth')))) {
    printed.push(...(await filesIn(join(pack, dataset, 'docs'), '.pdf')).filter(inHalf));
  }
  return [
    ...(await receipts(pack, inHalf, choice.most)),
    ...(choice.kind === 'receipt' ? [] : await a4Pages(spread(printed), choice.most, folder, 'clean')),
  ];
}

const transcriptSchema = z.object({ lines: z.array(z.object({ text: z.string() })) });

/** Pictures of a pack that have a transcript of their lines beside them (`ocr/<id>.json`). */
async function receipts(pack: string, inHalf: (file: string) => boolean, most: number): Promise<readonly OcrPage[]> {
  const pages: OcrPage[] = [];
  for (const dataset of (await readdir(pack)).sort()) {
    const transcripts = join(pack, dataset, 'ocr');
    if (!existsSync(transcripts)) continue;
    for (const file of (await filesIn(join(pack, dataset, 'docs'), '.jpg')).filter(inHalf).slice(0, most)) {
      const transcript: unknown = JSON.parse(await readFile(join(transcripts, `${parse(file).name}.json`), 'utf8'));
      const lines = transcriptSchema.parse(transcript).lines.map(({ text }) => text);
      const page = { kind: 'receipt', file, mediaType: 'image/jpeg', dotsPerInch: null, lines } as const;
      pages.push({ id: parse(file).name, languages: ['eng'], ...page });
    }
  }
  return pages;
}

async function filesIn(folder: string, extension: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
  return names.map((name) => join(folder, name));
}

/** Every seventh file first: neighbours in a dataset look alike. */
function spread(files: readonly string[]): readonly string[] {
  const step = 7;
  return Array.from({ length: step }, (_, start) => files.filter((_file, index) => index % step === start)).flat();
}

async function a4Pages(
  files: readonly string[],
  most: number,
  folder: string,
  look: 'clean' | 'rough',
): Promise<readonly OcrPage[]> {
  const pages: OcrPage[] = [];
  for (const file of files) {
    if (pages.length >= most) break;
    const page = await a4Page(file, folder, look).catch(() => null);
    if (page) pages.push(page);
  }
  return pages;
}

/**
 * The first page of a PDF; null where its text layer says too little to measure by, is another program's reading of a scan, or is in
 * letters no engine was given.
 */
async function a4Page(file: string, folder: string, look: 'clean' | 'rough'): Promise<OcrPage | null> {
  const source = await openSource(new Uint8Array(await readFile(file)), 'application/pdf');
  try {
    const text = await source.text(1);
    const words = text ? inReadingOrder(wordsOfRuns(text.runs)) : [];
    const lines = linesOf(words);
    const all = lines.join(' ');
    if (text === null || words.length < leastWords || /[^\p{Script=Latin}\p{Script=Common}\p{M}]/u.test(all))
      return null;
    const picture = await source.draw(1, text.rotation, { dotsPerInch: 300, longestSide: 3600 });
    const { width, height } = text;
    if (judgeTextLayer({ words, images: picture.images ?? [], width, height }) !== 'printed') return null;
    const drawn = look === 'clean' ? picture.canvas : scanned(picture.canvas, 0.7, 1);
    const target = join(folder, `${parse(file).name}-${look}.png`);
    await writeFile(target, await drawn.encode('png'));
    const languages = languagesFor(guessLanguage(words.map((word) => word.text)));
    const known = { kind: 'a4', file: target, mediaType: 'image/png', dotsPerInch: 300 } as const;
    return { id: parse(target).name, languages, lines, ...known };
  } finally {
    await source.close();
  }
}

function languagesFor(language: OcrLanguage | null): readonly OcrLanguage[] {
  return language === null || language === 'eng' ? ['eng'] : [language, 'eng'];
}

function linesOf(words: readonly { readonly text: string; readonly line: number }[]): readonly string[] {
  const lines: string[][] = [];
  for (const { text, line } of words) (lines[line] ??= []).push(text);
  return lines.filter((line) => line !== undefined).map((line) => line.join(' '));
}

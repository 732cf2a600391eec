import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ocrLanguageSchema } from '../core/contract/settings.ts';
import { countCharacterErrors, countWords } from '../scripts/evaluation/textMarks.ts';
import { ensureSystemPackages } from '../scripts/runtime/systemPackages.ts';
import { metricOf, type Metrics } from './measurement.ts';
import { EngineProcess } from './ocr/EngineProcess.ts';
import { ocrPageKindSchema, type OcrPage, type OcrPageKind } from './ocr/OcrPage.ts';
import { ocrPages } from './ocr/ocrPages.ts';
import { installPpuPaddle } from './ocr/ppuPaddle.ts';

export interface OcrBenchOptions {
  /** Folder of a pack with transcripts; null: the bundled samples. */
  readonly pack: string | null;
  readonly half: 'looking' | 'reporting';
  /** Pages of each kind at most. */
  readonly most: number;
  /** Pages of one kind alone; null: both. */
  readonly kind: OcrPageKind | null;
  /** Names of engines to run, all where empty. */
  readonly engines: readonly string[];
}

const cache = fileURLToPath(new URL('../.cache/bench-ocr', import.meta.url));

/** What each engine is called and started with. */
async function engines(only: readonly string[]): Promise<readonly EngineProcess[]> {
  await ensureSystemPackages('compare with its OCR', ['tesseract-ocr'], () => existsSync('/usr/bin/tesseract'));
  const data = join(cache, 'tessdata');
  await unpackLanguages(data);
  const paddle = join(cache, 'ppu-paddle-ocr');
  await installPpuPaddle(paddle);
  const workers = String(availableParallelism());
  const all: Readonly<Record<string, readonly string[]>> = {
    vouchAuto: ['vouch', 'auto', workers],
    vouchLight: ['vouch', 'light', workers],
    vouchPpocr: ['vouch', 'ppocr', workers],
    vouchTesseract: ['vouch', 'tesseract', workers],
    vouchPpocrOneWorker: ['vouch', 'ppocr', '1'],
    tesseractPsm3: ['tesseract', data, '3'],
    tesseractPsm4: ['tesseract', data, '4'],
    tesseractPsm6: ['tesseract', data, '6'],
    ppuPaddleOcr: ['ppu', paddle],
  };
  const names = Object.keys(all).filter((name) => only.length === 0 || only.includes(name));
  return names.map((name) => new EngineProcess(name, all[name] ?? []));
}

async function unpackLanguages(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const code of ocrLanguageSchema.options) {
    const target = join(folder, `${code}.traineddata`);
    if (existsSync(target)) continue;
    const root = dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${code}/package.json`));
    const packed = await readFile(join(root, '4.0.0_best_int', `${code}.traineddata.gz`));
    await writeFile(target, await promisify(gunzip)(packed));
  }
}

interface Reading {
  readonly page: OcrPage;
  readonly text: string;
  readonly milliseconds: number;
  /** Highest resident memory up to here, in MB. */
  readonly megabytes: number;
}

/** Every page with every engine, turn by turn, so that whatever else the machine does meets them all. */
async function readAll(running: readonly EngineProcess[], pages: readonly OcrPage[]) {
  const readings = new Map<string, Reading[]>(running.map(({ name }) => [name, []]));
  const [first] = pages;
  // Starting and loading is not what is measured.
  if (first) for (const engine of running) await engine.read(first);
  for (const page of pages) {
    for (const engine of running) {
      const answer = await engine.read(page);
      readings.get(engine.name)?.push({ page, ...answer, megabytes: engine.peakMegabytes });
    }
  }
  return readings;
}

const marks = new Set(['€', '£', '$']);

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function metricsOf(name: string, kind: OcrPage['kind'], readings: readonly Reading[]): Metrics {
  const ofKind = readings.filter(({ page }) => page.kind === kind);
  if (ofKind.length === 0) return {};
  const words = ofKind.map(({ page, text }) => countWords(text, page.lines.join('\n')));
  const characters = ofKind.map(({ page, text }) => countCharacterErrors(text, page.lines, true));
  const f1 = (2 * sum(words.map((count) => count.shared))) / sum(words.map((count) => count.found + count.stated));
  const error = sum(characters.map((count) => count.edits)) / sum(characters.map((count) => count.characters));
  const special = sum(ofKind.map(({ page }) => specials(page.lines.join('\n')).length));
  const kept = sum(ofKind.map(({ page, text }) => shared(specials(page.lines.join('\n')), specials(text))));
  const seconds = ofKind.map(({ milliseconds }) => milliseconds / 1000);
  return {
    [`${kind}.${name}.wordF1`]: metricOf([f1], ''),
    [`${kind}.${name}.characterError`]: metricOf([error], ''),
    ...(special === 0 ? {} : { [`${kind}.${name}.accentsAndSigns`]: metricOf([kept / special], '') }),
    [`${kind}.${name}.secondsPerPage`]: metricOf([sum(seconds) / seconds.length], 's'),
    [`${kind}.${name}.peakMemory`]: metricOf([Math.max(...ofKind.map(({ megabytes }) => megabytes))], 'MB'),
  };
}

/** Letters beyond ASCII and currency signs of a text: what folding leaves out of the other marks. */
function specials(text: string): readonly string[] {
  return Array.from(text.normalize('NFC')).filter(
    (letter) => marks.has(letter) || (/[^\p{ASCII}]/u.test(letter) && /\p{L}/u.test(letter)),
  );
}

function shared(wanted: readonly string[], found: readonly string[]): number {
  const rest = [...found];
  return wanted.filter((letter) => {
    const at = rest.indexOf(letter);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
}

/** Word F1, order-free character error, time and memory of Vouch's recognisers beside others, on the same pictures. */
export async function run(options: OcrBenchOptions): Promise<Metrics> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-bench-ocr-'));
  const running = await engines(options.engines);
  try {
    const pages = await ocrPages(options, folder);
    const readings = await readAll(running, pages);
    const metrics: Metrics = { pages: metricOf([pages.length], 'pages') };
    for (const kind of ocrPageKindSchema.options) {
      for (const { name } of running) Object.assign(metrics, metricsOf(name, kind, readings.get(name) ?? []));
    }
    return metrics;
  } finally {
    for (const engine of running) engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}

import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { runOrThrow } from '../scripts/runtime/run.ts';
import { ensureSystemPackages } from '../scripts/runtime/systemPackages.ts';

const languageData = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));

/**
 * Debian's tesseract program with the language data Vouch itself uses (integer "best"), on one thread.
 * @returns reads one PNG and answers the milliseconds it took
 */
export async function prepareNativeTesseract(folder: string): Promise<(png: string) => Promise<number>> {
  await ensureSystemPackages('compare with its OCR', ['tesseract-ocr'], () => existsSync('/usr/bin/tesseract'));
  await mkdir(folder, { recursive: true });
  const packed = await readFile(join(languageData, '4.0.0_best_int', 'eng.traineddata.gz'));
  await writeFile(join(folder, 'eng.traineddata'), await promisify(gunzip)(packed));
  const environment = { ...process.env, OMP_THREAD_LIMIT: '1' };
  return async (png) => {
    const began = performance.now();
    await runOrThrow('tesseract', [png, 'stdout', '--tessdata-dir', folder, '-l', 'eng', '--dpi', '300'], {
      environment,
    });
    return performance.now() - began;
  };
}

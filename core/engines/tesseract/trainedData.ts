import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { OcrLanguage } from '../../contract/settings.ts';

/** A language as tesseract.js takes it: tesseract's code and the gzipped data. */
export interface TrainedData {
  readonly code: OcrLanguage;
  readonly data: Uint8Array;
}

/** The `best_int` class: the accurate models in integer form, about as fast as the default ones. */
const dataClass = '4.0.0_best_int';

/** Reads a language from the package that carries it; nothing is fetched. */
export async function trainedData(code: OcrLanguage): Promise<TrainedData> {
  const root = path.dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${code}/package.json`));
  return { code, data: await readFile(path.join(root, dataClass, `${code}.traineddata.gz`)) };
}

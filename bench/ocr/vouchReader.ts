import { readFile } from 'node:fs/promises';
import type { OcrEngineSetting } from '../../core/contract/settings.ts';
import { openDocumentReader } from '../../core/engines/reader/openDocumentReader.ts';
import type { ReadText } from './engineServer.ts';

/** Vouch's own reader, from the file to words: decoding, straightening and the picture for people among it. */
export function vouchReader(ocrEngine: OcrEngineSetting, workers: number): ReadText {
  const reader = openDocumentReader({ workers });
  const { signal } = new AbortController();
  return async ({ file, mediaType, languages }) => {
    const document = await reader.open(await readFile(file), mediaType, signal);
    const { reading } = await document.readPage(1, { languages, ocrEngine, signal });
    await document.close();
    const lines: string[][] = [];
    for (const { text, line } of reading.words) (lines[line] ??= []).push(text);
    return lines.map((words) => words.join(' ')).join('\n');
  };
}

import { afterAll, expect, test } from 'vitest';
import type { OcrEngine } from '../../reading/OcrEngine.ts';
import { ReaderThread } from './ReaderThread.ts';
import { scannedPdf, textPdf } from './testPages.ts';
import { ThreadDocument } from './ThreadDocument.ts';

const thread = new ReaderThread();
const threads = { print: thread, scan: thread };
afterAll(() => thread.close());
const { signal } = new AbortController();
const blind: OcrEngine = { recognise: () => Promise.resolve([]), close: () => Promise.resolve() };
const ocr = { tesseract: blind, ppocr: blind };
const options = { languages: ['eng'] as const, signal };

test('work that takes too long ends its thread; documents opened before go on in the next', async () => {
  const bytes = await textPdf();
  const document = await ThreadDocument.open({ threads, ocr, bytes, mediaType: 'application/pdf', signal });
  const first = thread.generation;
  const slow = thread.exclusively(async (ask) => {
    await ask({ ask: 'open', handle: -1, bytes: await scannedPdf(), mediaType: 'application/pdf' }, 20_000);
    return ask({ ask: 'scan', handle: -1, number: 1, turn: 0, wish: { languages: ['eng'] } }, 1);
  });
  await expect(slow).rejects.toMatchObject({ code: 'STAGE_TIMEOUT' });
  const page = await document.readPage(1, options);
  expect(page.reading.source).toBe('text-layer');
  expect(thread.generation).toBe(first + 1);
});

test('what waits is cancelled before its turn', async () => {
  const stop = new AbortController();
  const bytes = await textPdf();
  const before = ThreadDocument.open({ threads, ocr, bytes, mediaType: 'application/pdf', signal });
  const waiting = ThreadDocument.open({ threads, ocr, bytes, mediaType: 'application/pdf', signal: stop.signal });
  stop.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
  expect((await before).pageCount).toBe(1);
});

test('a closed reader answers with a name for it', async () => {
  const other = new ReaderThread();
  await other.close();
  const work = other.exclusively((ask) => ask({ ask: 'warm' }, 1000));
  await expect(work).rejects.toMatchObject({ code: 'ENGINE_STOPPED' });
});

import { expect } from 'vitest';
import type { DocumentReader, ReadPage } from '../../reading/DocumentReader.ts';
import { darkness } from './testPages.ts';

/** Never fires. */
export const { signal } = new AbortController();
export const options = { languages: ['eng'] as const, signal };

/** Every page of a file, in order. */
export async function readAll(reader: DocumentReader, bytes: Uint8Array, mediaType: string): Promise<ReadPage[]> {
  const document = await reader.open(bytes, mediaType, signal);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.pageCount; number += 1) pages.push(await document.readPage(number, options));
  await document.close();
  return pages;
}

/** The first page of a file. */
export async function readFirst(reader: DocumentReader, bytes: Uint8Array, mediaType: string): Promise<ReadPage> {
  const [page] = await readAll(reader, bytes, mediaType);
  if (!page) throw new Error('no page');
  return page;
}

/** The long words of a page lie on its print. */
export async function expectBoxesOnInk({ reading, image }: ReadPage): Promise<void> {
  const longWords = reading.words.filter(({ text }) => text.length > 4);
  expect(longWords.length).toBeGreaterThan(5);
  for (const { box } of longWords.slice(0, 8)) {
    expect(await darkness(image.bytes, reading.width, box)).toBeGreaterThan(15);
  }
}

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { pageReadingSchema, type PageReading } from '../../core/contract/reading.ts';
import { settingsSchema } from '../../core/contract/settings.ts';
import type { DocumentReader, OpenDocument, PageImage, ReadOptions } from '../../core/reading/DocumentReader.ts';

const repository = resolve(import.meta.dirname, '..', '..');
/** What a page is read by: a change in any of these makes kept readings worthless. */
const readingSources = ['core/engines', 'core/reading', 'models/reading', 'models/ocr', 'package-lock.json'];

/** Rooms of `core/engines` that have no part in reading a page. */
const otherRooms = /^\/core\/engines\/(?:calibration|files|onnx|sqlite|storeFolder|vault)\//;

const keptPageSchema = z.object({ milliseconds: z.number(), reading: pageReadingSchema });
const keptSchema = z.object({ pages: z.array(keptPageSchema.nullable()) });

/** The pages of one document as read, and what reading them took. */
export interface PagesRead {
  readonly pages: readonly PageReading[];
  readonly milliseconds: number;
}

/** A picture stands for every page: pictures are for people, and none looks on. */
const noPicture: PageImage = {
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  ),
  mediaType: 'image/png',
};

/** Hash over everything that decides what is read from a page. */
async function readingFingerprint(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify({ ...settingsSchema.parse({}), doubtThreshold: 0 }));
  const sources = readingSources.map((name) => join(repository, name)).filter((path) => existsSync(path));
  for (const source of sources) {
    for (const file of await filesBelow(source)) {
      const name = file.slice(repository.length);
      if (name.endsWith('.md') || name.includes('.test.') || otherRooms.test(name)) continue;
      hash.update(name).update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesBelow(path: string): Promise<string[]> {
  if (path.endsWith('.json')) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * A reader that keeps what it read in `folder`, so that a change in extraction is measured without OCR done again. Kept
 * readings hold for the same bytes, languages and reading code only. Remembers the pages of this run by the document's
 * SHA-256.
 */
export class KeptReadings implements DocumentReader {
  readonly #reader: DocumentReader;
  readonly #folder: string;
  readonly #isFresh: boolean;
  readonly #read = new Map<string, (z.infer<typeof keptPageSchema> | null)[]>();

  private constructor(reader: DocumentReader, folder: string, isFresh: boolean) {
    this.#reader = reader;
    this.#folder = folder;
    this.#isFresh = isFresh;
  }

  /** `isFresh`: read everything again, and keep that. */
  static async prepare(folder: string, isFresh: boolean): Promise<(reader: DocumentReader) => KeptReadings> {
    const here = join(folder, await readingFingerprint());
    await mkdir(here, { recursive: true });
    return (reader) => new KeptReadings(reader, here, isFresh);
  }

  pagesOf(sha256: string): PagesRead {
    const pages = (this.#read.get(sha256) ?? []).flatMap((page) => (page === null ? [] : [page]));
    return {
      pages: pages.map(({ reading }) => reading),
      milliseconds: pages.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    };
  }

  async open(bytes: Uint8Array, mediaType: string, signal: ReadOptions['signal']): Promise<OpenDocument> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const kept = this.#isFresh ? null : await this.#kept(sha256);
    if (kept !== null) return this.#keptDocument(sha256, kept);
    const document = await this.#reader.open(bytes, mediaType, signal);
    const pages: (z.infer<typeof keptPageSchema> | null)[] = Array.from({ length: document.pageCount }, () => null);
    this.#read.set(sha256, pages);
    return {
      pageCount: document.pageCount,
      attachments: document.attachments,
      readPage: async (number, options) => {
        const began = performance.now();
        const { reading } = await document.readPage(number, options);
        pages[number - 1] = { milliseconds: Math.round(performance.now() - began), reading };
        if (pages.every((page) => page !== null)) await this.#keep(sha256, pages);
        return { reading, image: noPicture };
      },
      close: () => document.close(),
    };
  }

  #keptDocument(sha256: string, pages: z.infer<typeof keptSchema>['pages']): OpenDocument {
    this.#read.set(sha256, pages);
    return {
      pageCount: pages.length,
      attachments: [],
      readPage: (number) => {
        const page = pages[number - 1];
        return page ? Promise.resolve({ reading: page.reading, image: noPicture }) : Promise.reject(new RangeError());
      },
      close: () => Promise.resolve(),
    };
  }

  close(): Promise<void> {
    return this.#reader.close();
  }

  #file(sha256: string): string {
    return join(this.#folder, `${sha256}.json`);
  }

  async #kept(sha256: string): Promise<z.infer<typeof keptSchema>['pages'] | null> {
    const file = this.#file(sha256);
    return existsSync(file) ? keptSchema.parse(JSON.parse(await readFile(file, 'utf8'))).pages : null;
  }

  /** Written beside and moved into place: runs side by side never read half a file. */
  async #keep(sha256: string, pages: z.infer<typeof keptSchema>['pages']): Promise<void> {
    const part = `${this.#file(sha256)}.${process.pid}`;
    await writeFile(part, JSON.stringify({ pages }));
    await rename(part, this.#file(sha256));
  }
}

import { createHash } from 'node:crypto';
import { noInspection } from '../contract/findings.ts';
import { openContainer } from '../engines/mail/openContainer.ts';
import type { FoundFile, StagePorts } from '../pipeline/StagePorts.ts';
import type { DocumentReader, ReadPage } from '../reading/DocumentReader.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import { sampleExtraction, samplePage, sampleRisk } from './sampleRecords.ts';

/** Files by path. A file's text is its pages, divided by form feeds; a page that begins with "slow" is long work. */
export type TestFiles = Readonly<Record<string, string>>;

/**
 * Ports for tests of the flow itself: files in memory, and rooms that answer at once. What a test is about, it replaces:
 * `flowPorts(files, { score: … })`.
 */
export function flowPorts(files: TestFiles, replaced: Partial<StagePorts> = {}): StagePorts {
  const kept = new Map<string, Uint8Array>();
  return {
    expandPaths: (paths) => found(paths, files),
    readFile: (path) => Promise.resolve(new TextEncoder().encode(files[path] ?? '')),
    hash,
    sniff: (bytes) => ({
      mediaType: 'application/pdf',
      incomplete: false,
      failure: bytes.length === 0 ? new VouchFailure('FILE_EMPTY', 'This file is empty.').toFailure() : null,
    }),
    openContainer,
    originals: {
      put: (bytes) => {
        kept.set(hash(bytes), bytes);
        return Promise.resolve(hash(bytes));
      },
      get: (sha256) => Promise.resolve(kept.get(sha256) ?? new Uint8Array()),
    },
    reader: textReader(readNow),
    extractPages: (pages) => Promise.resolve(sampleExtraction({ invoiceNumber: pages[0]?.words[0]?.text ?? '' })),
    calibrate: (extraction) => Promise.resolve(extraction),
    proposeSplit: () => null,
    isInvoiceXml: () => false,
    extractXml: () => sampleExtraction(),
    inspect: () => noInspection,
    validate: () => [],
    score: () => Promise.resolve(sampleRisk({ probability: 0.1 })),
    matchRules: () => [],
    decideAlert: () => null,
    ...replaced,
  };
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function* found(paths: readonly string[], files: TestFiles): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    const missing = new VouchFailure('FILE_UNREADABLE', 'There is no such file.').toFailure();
    yield files[path] === undefined ? { path, failure: missing } : { path, fileName: path.slice(1) };
  }
}

/** How one page is read; tests make it wait or fail. */
export type ReadText = (text: string, number: number, signal: AbortSignal) => Promise<ReadPage>;

export const readNow: ReadText = (text, number) =>
  Promise.resolve({
    reading: samplePage(text, number),
    image: { bytes: new TextEncoder().encode(`image of ${text}`), mediaType: 'image/png' },
  });

/** A reader of the text files above. */
export function textReader(readText: ReadText): DocumentReader {
  return {
    open: (bytes) => {
      const pages = new TextDecoder().decode(bytes).split('\f');
      return Promise.resolve({
        pageCount: pages.length,
        attachments: [],
        readPage: (number, { signal }) => {
          const controller = new AbortController();
          if (signal.aborted) controller.abort();
          signal.addEventListener('abort', () => controller.abort(), { once: true });
          return readText(pages[number - 1] ?? '', number, controller.signal);
        },
        close: () => Promise.resolve(),
      });
    },
    close: () => Promise.resolve(),
  };
}

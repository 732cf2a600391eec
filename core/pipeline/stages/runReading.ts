import type { DocumentMake } from '../../contract/documentMake.ts';
import type { PageReading, TextSource } from '../../contract/reading.ts';
import type { OpenDocument } from '../../reading/DocumentReader.ts';
import { readDocument, setPageCount, setTextSource } from '../../store/queries/documents.ts';
import { saveMake, saveOverlay, savePageHash } from '../../store/queries/documentMake.ts';
import { readPageNumbers, saveReading } from '../../store/queries/pages.ts';
import { readWantedRotation } from '../../store/queries/pageTurns.ts';
import { type StageContext, type StageResult, ocrOptionsOf } from '../StageContext.ts';
import { YieldedPlace } from '../YieldedPlace.ts';
import { isXml, loadPages } from '../loadDocument.ts';
import { pageLayout } from '../../validation/forensics/pageLayout.ts';
import { openOriginal, originalOf, carriedIn, noFiles } from '../originals.ts';

/** Reads the pages that were not read yet, each saved as soon as it is read, so that a cut costs one page. */
export async function runReading(context: StageContext): Promise<StageResult> {
  const document = readDocument(context.store.db, context.documentId);
  if (isXml(document)) return readXml(context);
  const open = await openOriginal(context, document);
  try {
    context.carried.files = carriedIn(context, open);
    context.checkpoint(() => setPageCount(context.store, context.documentId, open.pageCount));
    await readMissingPages(context, open);
  } finally {
    await open.close();
  }
  const pages = loadPages(context);
  context.carried.pages = pages;
  return {
    save: () => {
      setTextSource(context.store, context.documentId, textSourceOf(pages));
      saveMake(context.store.db, context.documentId, makeOf(context, open, pages));
      return { kind: 'next' };
    },
  };
}

/** How a printed document was made; null where only what is visible counts, and for scans. */
function makeOf(
  { options }: StageContext,
  { program }: OpenDocument,
  [first]: readonly PageReading[],
): DocumentMake | null {
  const layout = pageLayout(first);
  return options.visibleOnly || program === undefined || layout === null ? null : { ...program, layout };
}

async function readXml(context: StageContext): Promise<StageResult> {
  const document = readDocument(context.store.db, context.documentId);
  context.carried.pages = [];
  context.carried.files = { ...noFiles, xml: await originalOf(context, document) };
  return {
    save: () => {
      setPageCount(context.store, context.documentId, 0);
      setTextSource(context.store, context.documentId, 'xml');
      return { kind: 'next' };
    },
  };
}

async function readMissingPages(context: StageContext, open: OpenDocument): Promise<void> {
  const read = new Set(readPageNumbers(context.store.db, context.documentId));
  const missing = Array.from({ length: open.pageCount }, (_, index) => index + 1).filter((page) => !read.has(page));
  let done = read.size;
  const underWay = new Set<Promise<void>>();
  const readOne = async (page: number): Promise<void> => {
    await readAndSave(context, open, page);
    done += 1;
    context.progress(done, open.pageCount);
  };
  try {
    for (const page of missing) {
      if (context.place.mustYield && underWay.size === 0) throw new YieldedPlace();
      const task = readOne(page);
      underWay.add(task);
      void task.then(
        () => underWay.delete(task),
        () => null,
      );
      while (underWay.size >= Math.max(1, context.place.width)) await Promise.race(underWay);
    }
    await Promise.all(underWay);
  } finally {
    await Promise.allSettled(underWay);
  }
}

async function readAndSave(context: StageContext, open: OpenDocument, number: number): Promise<void> {
  const { documentId, store, ports, signal } = context;
  context.place.pageBegins();
  try {
    const rotation = readWantedRotation(store.db, documentId, number) ?? undefined;
    const { reading, image, overlay } = await open.readPage(number, { ...ocrOptionsOf(context), rotation, signal });
    const sha256 = await ports.originals.put(image.bytes);
    context.checkpoint(() => {
      saveReading(store, documentId, reading, { sha256, mediaType: image.mediaType });
      saveOverlay(store.db, documentId, number, overlay ?? null);
      savePageHash(store.db, documentId, number, image.hash ?? null);
    });
  } finally {
    context.place.pageEnds();
  }
}

/** Where a document's words came from, blank pages aside; pages without a word were looked at as pictures. */
function textSourceOf(pages: readonly PageReading[]): TextSource {
  const sources = new Set(pages.map((page) => page.source));
  if (sources.has('text-layer')) return sources.has('ocr') ? 'mixed' : 'text-layer';
  return sources.has('xml') ? 'xml' : 'ocr';
}

import type { DocumentReader } from '../../reading/DocumentReader.ts';
import { PpocrPool } from '../ppocr/PpocrPool.ts';
import { TesseractPool } from '../tesseract/TesseractPool.ts';
import { ReaderThread } from './ReaderThread.ts';
import { ThreadDocument, type ReaderThreads } from './ThreadDocument.ts';

export interface DocumentReaderOptions {
  /** OCR workers; each takes about 250 MB once it has read a page. */
  readonly workers: number;
  /** One line about what happened to a worker, for the log. */
  readonly log?: (line: string) => void;
}

/**
 * The reader of PDFs and pictures: pdf.js and canvas in worker threads, tesseract and PP-OCR in a pool each. Threads start with the
 * first document and stay warm until `close`.
 */
export function openDocumentReader(options: DocumentReaderOptions): DocumentReader {
  const threads: ReaderThreads = { print: new ReaderThread(), scan: new ReaderThread() };
  const ocr = { tesseract: new TesseractPool(options), ppocr: new PpocrPool(options) };
  return {
    open: (bytes, mediaType, signal) => ThreadDocument.open({ threads, ocr, bytes, mediaType, signal }),
    async close() {
      await Promise.all([threads.print.close(), threads.scan.close(), ocr.tesseract.close(), ocr.ppocr.close()]);
    },
  };
}

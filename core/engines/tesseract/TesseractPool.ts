import { RecogniserPool } from '../recognition/RecogniserPool.ts';
import { TesseractThread } from './TesseractThread.ts';

export interface TesseractPoolOptions {
  /** Threads; each takes about 250 MB once it has read a page. */
  readonly workers: number;
  readonly log?: ((line: string) => void) | undefined;
  /** WebAssembly memory only grows: after this many pages (40) a thread makes way for a fresh one. */
  readonly pagesUntilRecycled?: number;
}

/** Recognises pages with tesseract.js in threads. */
export class TesseractPool extends RecogniserPool {
  constructor({ workers, log, pagesUntilRecycled = 40 }: TesseractPoolOptions) {
    super({ workers, log, pagesUntilRecycled, start: () => new TesseractThread() });
  }
}

import { doubled } from '../../reading/doubled.ts';
import type { OcrRequest, OcrWord } from '../../reading/OcrEngine.ts';
import { bandsOf } from '../recognition/bandsOf.ts';
import { RecogniserPool } from '../recognition/RecogniserPool.ts';
import { TesseractThread } from './TesseractThread.ts';

export interface TesseractPoolOptions {
  /** Threads; each takes about 250 MB once it has read a page. */
  readonly workers: number;
  readonly log?: ((line: string) => void) | undefined;
  /** WebAssembly memory only grows: after this many pages (40) a thread makes way for a fresh one. */
  readonly pagesUntilRecycled?: number;
}

/** Pictures coarser than this are doubled: tesseract reads letters of fewer than twenty rows badly. */
const coarseDotsPerInch = 180;

/** Recognises pages with tesseract.js in threads. */
export class TesseractPool extends RecogniserPool<TesseractThread> {
  constructor({ workers, log, pagesUntilRecycled = 40 }: TesseractPoolOptions) {
    super({ workers, log, pagesUntilRecycled, start: () => new TesseractThread() });
  }

  protected override async readPage(request: OcrRequest, free: number): Promise<readonly OcrWord[]> {
    const isCoarse = request.dotsPerInch < coarseDotsPerInch;
    const seen = isCoarse ? asDoubled(request) : request;
    const bands = bandsOf(seen, free);
    const parts = await Promise.all(bands.map((band) => this.withThread(seen, (thread) => thread.read(seen, band))));
    return isCoarse ? parts.flat().map(halved) : parts.flat();
  }
}

function asDoubled(request: OcrRequest): OcrRequest {
  const gaps = request.gaps.map(({ y, above }) => ({ y: 2 * y, above }));
  return { ...request, raster: doubled(request.raster), dotsPerInch: 2 * request.dotsPerInch, gaps };
}

function halved(word: OcrWord): OcrWord {
  const { left, top, right, bottom } = word.box;
  return { ...word, box: { left: left / 2, top: top / 2, right: right / 2, bottom: bottom / 2 } };
}

import type { OcrRequest, OcrWord } from '../../reading/OcrEngine.ts';
import { bandsOf } from '../recognition/bandsOf.ts';
import { RecogniserPool } from '../recognition/RecogniserPool.ts';
import { PpocrThread } from './PpocrThread.ts';
import { SharedPage } from './SharedPage.ts';

export interface PpocrPoolOptions {
  /** Threads, each with networks of its own. */
  readonly workers: number;
  readonly log?: ((line: string) => void) | undefined;
  readonly pagesUntilRecycled?: number;
  readonly idleMs?: number | undefined;
}

/** Threads that share a lone page. */
const mostThreads = 2;

/** Recognises pages with PP-OCRv4 on onnxruntime in threads: made for photographs and receipts. */
export class PpocrPool extends RecogniserPool<PpocrThread> {
  constructor({ workers, log, idleMs, pagesUntilRecycled = 200 }: PpocrPoolOptions) {
    // onnxruntime reports its use to its maker unless told not to before the first session; a thread's own
    // environment is a copy which native code does not see.
    process.env['ORT_DISABLE_TELEMETRY'] = '1';
    super({ workers, log, idleMs, pagesUntilRecycled, start: () => new PpocrThread() });
  }

  protected override async readPage(request: OcrRequest, free: number): Promise<readonly OcrWord[]> {
    const threads = Math.max(1, Math.min(mostThreads, free));
    const page = new SharedPage(request, bandsOf(request, mostThreads, 'rows'), threads);
    const seats = Array.from({ length: threads }, (_, seat) => seat);
    const work = async (seat: number): Promise<void> => {
      try {
        await this.withThread(request, (thread) => page.workOn(thread, seat));
      } catch (error) {
        // A thread that never came to the page, because it would not start or was cancelled first, is waited for by the others.
        page.fail(error);
        throw error;
      }
    };
    await Promise.all(seats.map(work));
    return page.words();
  }
}

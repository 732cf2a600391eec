import { RecogniserPool } from '../recognition/RecogniserPool.ts';
import { PpocrThread } from './PpocrThread.ts';

export interface PpocrPoolOptions {
  /** Threads, each with networks of its own. */
  readonly workers: number;
  readonly log?: ((line: string) => void) | undefined;
  readonly pagesUntilRecycled?: number;
  readonly idleMs?: number | undefined;
}

/** Recognises pages with PP-OCRv4 on onnxruntime in threads: made for photographs and receipts. */
export class PpocrPool extends RecogniserPool {
  constructor({ workers, log, idleMs, pagesUntilRecycled = 200 }: PpocrPoolOptions) {
    // onnxruntime reports its use to its maker unless told not to before the first session; a thread's own
    // environment is a copy which native code does not see.
    process.env['ORT_DISABLE_TELEMETRY'] = '1';
    super({ workers, log, idleMs, pagesUntilRecycled, start: () => new PpocrThread() });
  }
}

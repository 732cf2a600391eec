import { Worker } from 'node:worker_threads';
import type { OcrRequest, OcrWord } from '../../reading/OcrEngine.ts';
import { threadMemory } from '../recognition/threadMemory.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { Band } from '../recognition/bandsOf.ts';
import type { RecogniserThread } from '../recognition/RecogniserThread.ts';
import { ppocrAnswerSchema, type PpocrAnswer, type PpocrRequest } from './protocol.ts';

/**
 * Detection sees a page at this many pixels along its longest side: fewer lose small print, more gain nothing, and what it
 * computes takes memory by their square.
 */
export const detectionSide = { full: 1280, light: 960 };

/** One thread running PP-OCR's two networks. */
export class PpocrThread implements RecogniserThread {
  readonly name = 'ppocr';
  pages = 0;
  dead = false;
  private readonly worker: Worker;
  private ready: Promise<unknown> | null = null;
  private waiting: { resolve(answer: PpocrAnswer): void; reject(error: Error): void } | null = null;

  constructor() {
    this.worker = new Worker(workerFile(), { resourceLimits: threadMemory });
    this.worker.on('message', (message: unknown) => this.settle()?.resolve(ppocrAnswerSchema.parse(message)));
    this.worker.on('error', (error: unknown) => this.fail(error));
    this.worker.on('exit', () => this.fail(null));
    this.worker.unref();
  }

  /** The networks know Latin letters of any language: there is nothing to load for one. */
  async prepare(): Promise<void> {
    this.ready ??= this.ask(null);
    await this.ready;
  }

  async read({ raster, isLight, signal }: OcrRequest, { top, bottom }: Band): Promise<readonly OcrWord[]> {
    if (signal.aborted) throw new VouchFailure('CANCELLED', 'Recognition was cancelled.');
    const pixels = raster.pixels.slice(top * raster.width, bottom * raster.width);
    const part = { width: raster.width, height: bottom - top, pixels };
    const scale = Math.min(
      1,
      detectionSide[isLight === true ? 'light' : 'full'] / Math.max(raster.width, raster.height),
    );
    const answer = await this.ask({ raster: part, scale }, [pixels.buffer]);
    this.pages += 1;
    if (answer.kind !== 'read') throw new VouchFailure('STAGE_FAILED', 'The recogniser answered out of turn.');
    return answer.words.map((word) => ({
      ...word,
      box: { ...word.box, top: word.box.top + top, bottom: word.box.bottom + top },
    }));
  }

  async terminate(): Promise<void> {
    this.fail(null);
    await this.worker.terminate();
  }

  private async ask(request: PpocrRequest, transfer: ArrayBuffer[] = []): Promise<PpocrAnswer> {
    if (this.dead) throw died(null);
    const answer = await new Promise<PpocrAnswer>((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.worker.ref();
      this.worker.postMessage(request, transfer);
    });
    if (answer.kind !== 'failed') return answer;
    throw new VouchFailure(answer.failure.code, answer.failure.message, answer.failure.remedy);
  }

  private settle() {
    const { waiting } = this;
    this.waiting = null;
    this.worker.unref();
    return waiting;
  }

  private fail(cause: unknown): void {
    this.dead = true;
    this.settle()?.reject(died(cause));
  }
}

function workerFile(): URL {
  const name = import.meta.url.endsWith('.ts') ? './ppocrWorker.ts' : './ppocrWorker.js';
  return new URL(name, import.meta.url);
}

function died(cause: unknown): VouchFailure {
  const message = 'The recogniser stopped while it read this page.';
  return new VouchFailure('WORKER_DIED', message, 'Retry the document.', { cause });
}

import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { GreyRaster } from '../../reading/GreyRaster.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { Band } from '../recognition/bandsOf.ts';
import type { RecogniserThread } from '../recognition/RecogniserThread.ts';
import { threadMemory } from '../recognition/threadMemory.ts';
import { ppocrAnswerSchema, type LineRead, type LineToRead, type PpocrAnswer, type PpocrRequest } from './protocol.ts';
import type { Quad } from './Quad.ts';

/** No step takes longer unless it hangs. */
const longestStepMs = 10_000;

/** One thread running PP-OCR's two networks. */
export class PpocrThread implements RecogniserThread {
  readonly name = 'ppocr';
  pages = 0;
  dead = false;
  private readonly worker: Worker;
  private ready: Promise<unknown> | null = null;
  /** Settled when the worker has answered the last request, or is gone; null before the first. */
  private step: PromiseWithResolvers<void> | null = null;
  private waiting: { resolve(answer: PpocrAnswer): void; reject(error: Error): void } | null = null;

  constructor() {
    this.worker = new Worker(workerFile(), { resourceLimits: threadMemory });
    this.worker.on('message', (message: unknown) => {
      this.step?.resolve();
      this.settle()?.resolve(ppocrAnswerSchema.parse(message));
    });
    this.worker.on('error', (error: unknown) => this.fail(error));
    this.worker.on('exit', () => {
      this.step?.resolve();
      this.fail(null);
    });
    this.worker.unref();
  }

  /** The networks know Latin letters of any language: there is nothing to load for one. */
  async prepare(): Promise<void> {
    this.ready ??= this.ask({ ask: 'open' });
    await this.ready;
  }

  /** Takes a page, whose pixels it shares, and answers where lines lie in a band of it; nothing without a band. */
  async take(raster: GreyRaster, scale: number, band: Band | null): Promise<readonly Quad[]> {
    const answer = await this.ask({ ask: 'page', raster, scale, band });
    if (answer.kind !== 'found') throw outOfTurn();
    return answer.boxes;
  }

  /** Reads lines of the page it took last. */
  async read(lines: readonly LineToRead[]): Promise<readonly LineRead[]> {
    const answer = await this.ask({ ask: 'lines', lines });
    if (answer.kind !== 'read') throw outOfTurn();
    return answer.lines;
  }

  /** Lets go of the page. */
  async end(): Promise<void> {
    this.pages += 1;
    await this.ask({ ask: 'end' });
  }

  /**
   * Whoever waits hears at once; the thread ends when the step at work, a fraction of a second, is done. Ended within a run of
   * a network, onnxruntime would throw where nobody can catch it and take the whole process along.
   */
  async terminate(): Promise<void> {
    const { step } = this;
    this.fail(null);
    this.worker.ref();
    await Promise.race([step?.promise, setTimeout(longestStepMs, undefined, { ref: false })]);
    await this.worker.terminate();
  }

  private async ask(request: PpocrRequest): Promise<PpocrAnswer> {
    if (this.dead) throw died(null);
    const answer = await new Promise<PpocrAnswer>((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.worker.ref();
      this.step = Promise.withResolvers();
      this.worker.postMessage(request, []);
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

function outOfTurn(): VouchFailure {
  return new VouchFailure('STAGE_FAILED', 'The recogniser answered out of turn.');
}

function died(cause: unknown): VouchFailure {
  const message = 'The recogniser stopped while it read this page.';
  return new VouchFailure('WORKER_DIED', message, 'Retry the document.', { cause });
}

import { Worker } from 'node:worker_threads';
import { threadMemory } from '../recognition/threadMemory.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { CancellationSignal } from '../../vocabulary/cancellation.ts';
import { cancelled, whenAborted } from './cancelled.ts';
import { readerAnswerSchema, type ReaderAnswer, type ReaderRequest } from './protocol.ts';

export type Ask = (request: ReaderRequest, timeoutMs: number) => Promise<ReaderAnswer>;

/**
 * A worker thread that parses and draws, restarted whenever it dies. One piece of work at a time has it to itself, so
 * that whatever kills it is known: the piece of work under way.
 */
export class ReaderThread {
  private worker: Worker | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private closed = false;
  /** Goes up when a thread ends: what was opened in it is gone. */
  generation = 1;

  /** Runs `work` when everything asked before is finished. Answers at once with CANCELLED when the signal says so. */
  exclusively<Result>(work: (ask: Ask) => Promise<Result>, signal?: CancellationSignal): Promise<Result> {
    const turn = this.queue.then(async () => {
      if (signal?.aborted === true) throw cancelled();
      return work((request, timeoutMs) => this.ask(request, timeoutMs));
    });
    this.queue = turn.catch(() => null);
    return signal ? Promise.race([turn, whenAborted(signal, turn)]) : turn;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.worker?.terminate();
    this.worker = null;
  }

  private async ask(request: ReaderRequest, timeoutMs: number): Promise<ReaderAnswer> {
    const worker = this.start();
    worker.ref();
    const answer = await this.answerOf(worker, request, timeoutMs).finally(() => worker.unref());
    if (answer.kind !== 'failed') return answer;
    throw new VouchFailure(answer.failure.code, answer.failure.message, answer.failure.remedy);
  }

  private answerOf(worker: Worker, request: ReaderRequest, timeoutMs: number): Promise<ReaderAnswer> {
    return new Promise<ReaderAnswer>((resolve, reject) => {
      const settle = (end: () => void): void => {
        clearTimeout(timer);
        worker.off('message', onMessage);
        worker.off('exit', onExit);
        end();
      };
      const onMessage = (message: unknown): void => settle(() => resolve(readerAnswerSchema.parse(message)));
      const onExit = (): void => settle(() => reject(died()));
      const timer = setTimeout(() => {
        this.abandon(worker);
        settle(() => reject(tooSlow(timeoutMs)));
      }, timeoutMs);
      worker.once('message', onMessage);
      worker.once('exit', onExit);
      worker.postMessage(request, []);
    });
  }

  private start(): Worker {
    if (this.closed) throw new VouchFailure('ENGINE_STOPPED', 'The reader is closed.');
    if (this.worker) return this.worker;
    const worker = new Worker(workerFile(), { resourceLimits: threadMemory });
    // An uncaught error ends the thread; `exit` follows it and tells whoever waits.
    worker.on('error', () => this.abandon(worker));
    worker.on('exit', () => this.abandon(worker));
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private abandon(worker: Worker): void {
    if (this.worker === worker) {
      this.worker = null;
      this.generation += 1;
    }
    void worker.terminate();
  }
}

function workerFile(): URL {
  const name = import.meta.url.endsWith('.ts') ? './readerWorker.ts' : './readerWorker.js';
  return new URL(name, import.meta.url);
}

function died(): VouchFailure {
  return new VouchFailure('WORKER_DIED', 'Reading this page brought the reader down.', 'Retry the document.');
}

function tooSlow(timeoutMs: number): VouchFailure {
  const seconds = Math.round(timeoutMs / 1000);
  return new VouchFailure('STAGE_TIMEOUT', `Reading took longer than ${seconds} seconds.`, 'Retry the document.');
}

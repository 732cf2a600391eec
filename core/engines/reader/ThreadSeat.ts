import type { CancellationSignal } from '../../vocabulary/cancellation.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { OpenedFile, ReaderAnswer } from './protocol.ts';
import type { Ask, ReaderThread } from './ReaderThread.ts';

const openTimeoutMs = 20_000;

export interface FileToOpen {
  /** Kept for opening again should the thread die. */
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

let lastHandle = 0;

/** A file in one reader thread: opened there at its first use, and again where another thread has taken its place. */
export class ThreadSeat {
  private readonly thread: ReaderThread;
  private readonly file: FileToOpen;
  private readonly handle: number;
  private generation = 0;

  constructor(thread: ReaderThread, file: FileToOpen) {
    this.thread = thread;
    this.file = file;
    lastHandle += 1;
    this.handle = lastHandle;
  }

  /** What is in the file. @throws VouchFailure what kinds of file throw on opening; FILE_DAMAGED where it ends its thread */
  open(signal: CancellationSignal): Promise<OpenedFile> {
    return this.thread.exclusively((ask) => this.openIn(ask), signal);
  }

  /** Runs `work` on the open file, alone in its thread. */
  async use<Result>(work: (ask: Ask, handle: number) => Promise<Result>, signal: CancellationSignal): Promise<Result> {
    return this.thread.exclusively(async (ask) => {
      if (this.generation !== this.thread.generation) await this.openIn(ask);
      return work(ask, this.handle);
    }, signal);
  }

  async close(): Promise<void> {
    if (this.generation === 0) return;
    await this.thread.exclusively(async (ask) => {
      if (this.generation === this.thread.generation) await ask({ ask: 'close', handle: this.handle }, openTimeoutMs);
    });
  }

  private async openIn(ask: Ask): Promise<OpenedFile> {
    const answer = await ask({ ask: 'open', handle: this.handle, ...this.file }, openTimeoutMs).catch(asOpening);
    if (answer.kind !== 'opened') throw unexpected(answer);
    this.generation = this.thread.generation;
    return answer;
  }
}

/** A file that hangs or kills the reader on opening would do so every time. */
function asOpening(error: unknown): never {
  if (error instanceof VouchFailure && (error.code === 'STAGE_TIMEOUT' || error.code === 'WORKER_DIED')) {
    throw new VouchFailure(
      'FILE_DAMAGED',
      'This file cannot be opened: its structure is damaged or made to exhaust the reader.',
      'Ask the sender for it again, or print it to a new PDF.',
      { cause: error },
    );
  }
  throw error;
}

export function unexpected(answer: ReaderAnswer): VouchFailure {
  return new VouchFailure('STAGE_FAILED', `The reader answered ${answer.kind} out of turn.`);
}

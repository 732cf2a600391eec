import PQueue from 'p-queue';
import type { OcrLanguage } from '../../contract/settings.ts';
import type { OcrEngine, OcrRequest, OcrWord } from '../../reading/OcrEngine.ts';
import type { CancellationSignal } from '../../vocabulary/cancellation.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { RecogniserThread } from './RecogniserThread.ts';

const pageTimeoutMs = 120_000;
/** A thread keeps what its largest page took: after a minute without pages that is given back for half a second's start. */
const idleMsUntilEnded = 60_000;

export interface RecogniserPoolOptions<Thread> {
  readonly workers: number;
  /** Starts a thread; called whenever one is wanted and none is idle. */
  readonly start: () => Thread;
  /** After this many pages a thread makes way for a fresh one, so that what it has heaped up is given back. */
  readonly pagesUntilRecycled: number;
  /** Threads without work for so long (a minute) end. */
  readonly idleMs?: number | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

/** Recognises pages in threads. A thread that dies costs the page it was reading. */
export abstract class RecogniserPool<Thread extends RecogniserThread> implements OcrEngine {
  private readonly queue: PQueue;
  /** Light pages wait for one another, so that they start one thread between them. */
  private readonly light = new PQueue({ concurrency: 1 });
  private readonly workers: number;
  private readonly pagesUntilRecycled: number;
  private readonly start: () => Thread;
  private readonly log: (line: string) => void;
  private readonly idle: Thread[] = [];
  private readonly alive = new Set<Thread>();
  private readonly idleMs: number;
  private idleTimer: ReturnType<typeof setTimeout> | null = null;
  private closed = false;

  constructor(options: RecogniserPoolOptions<Thread>) {
    this.workers = Math.max(1, options.workers);
    this.queue = new PQueue({ concurrency: this.workers });
    this.log = options.log ?? (() => {});
    this.pagesUntilRecycled = options.pagesUntilRecycled;
    this.start = options.start;
    this.idleMs = options.idleMs ?? idleMsUntilEnded;
  }

  /** Starts a thread with these languages, so that the first page does not wait for it. */
  async warm(languages: readonly OcrLanguage[]): Promise<void> {
    await this.queue.add(async () => {
      const thread = this.take();
      try {
        await thread.prepare(languages);
      } finally {
        this.putBack(thread);
      }
    });
  }

  async recognise(request: OcrRequest): Promise<readonly OcrWord[]> {
    if (request.isLight === true) return this.light.add(() => this.readPage(request, 1));
    // Counted before anything is awaited: two pages arriving together must not both see the same free worker.
    return this.readPage(request, this.workers - this.queue.pending - this.queue.size);
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.idleTimer !== null) clearTimeout(this.idleTimer);
    await Promise.all([...this.alive].map((thread) => thread.terminate()));
  }

  /** Reads a page in one thread, or in several of those that are free. */
  protected abstract readPage(request: OcrRequest, free: number): Promise<readonly OcrWord[]>;

  /** Runs `work` in a thread of its own, as soon as one is free. */
  protected withThread<Result>({ languages, signal }: OcrRequest, work: (thread: Thread) => Promise<Result>) {
    return this.queue.add(async (): Promise<Result> => {
      if (signal.aborted) throw cancelled();
      const thread = this.take();
      const guard = watch(thread, signal);
      try {
        await thread.prepare(languages);
        return await work(thread);
      } catch (error) {
        throw guard.reason() ?? error;
      } finally {
        guard.stop();
        this.putBack(thread);
      }
    });
  }

  private take(): Thread {
    if (this.closed) throw new VouchFailure('ENGINE_STOPPED', 'The recogniser is closed.');
    for (let thread = this.idle.pop(); thread; thread = this.idle.pop()) {
      if (!thread.dead) return thread;
      this.drop(thread, 'died idle');
    }
    const thread = this.start();
    this.alive.add(thread);
    return thread;
  }

  private putBack(thread: Thread): void {
    if (thread.dead) this.drop(thread, 'died');
    else if (thread.pages >= this.pagesUntilRecycled) this.drop(thread, `recycled after ${thread.pages} pages`);
    else this.idle.push(thread);
    this.awaitIdleness();
  }

  /** Starts counting anew: whatever is idle when the time is up has not been wanted meanwhile, or only for a moment. */
  private awaitIdleness(): void {
    if (this.idleTimer !== null) clearTimeout(this.idleTimer);
    this.idleTimer = setTimeout(() => {
      for (const thread of this.idle.splice(0)) this.drop(thread, 'ended for want of pages');
    }, this.idleMs);
    this.idleTimer.unref();
  }

  private drop(thread: Thread, why: string): void {
    this.alive.delete(thread);
    this.log(`${thread.name} thread ${why}`);
    void thread.terminate();
  }
}

/** Recognition cannot be interrupted: cancelling and running out of time end the thread. */
function watch(thread: RecogniserThread, signal: CancellationSignal) {
  let reason: VouchFailure | null = null;
  const end = (why: VouchFailure): void => {
    reason ??= why;
    void thread.terminate();
  };
  const onAbort = (): void => end(cancelled());
  const timer = setTimeout(() => end(tooSlow()), pageTimeoutMs);
  signal.addEventListener('abort', onAbort, { once: true });
  return {
    reason: () => reason,
    stop() {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    },
  };
}

function cancelled(): VouchFailure {
  return new VouchFailure('CANCELLED', 'Recognition was cancelled.');
}

function tooSlow(): VouchFailure {
  const message = 'Recognising this page took longer than two minutes.';
  return new VouchFailure('STAGE_TIMEOUT', message, 'Retry the document, or scan the page at 300 dpi.');
}

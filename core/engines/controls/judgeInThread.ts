import { Worker } from 'node:worker_threads';
import type { CancellationSignal } from '../../vocabulary/cancellation.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type ControlMessage, type ControlTask, controlMessageSchema } from './protocol.ts';

/**
 * Runs control tests over a store off this thread and yields what it says until its end. Stops with CANCELLED when the signal
 * says so.
 * @throws VouchFailure CANCELLED, WORKER_DIED, STORE_DAMAGED
 */
export async function* judgeInThread(
  task: ControlTask,
  signal: CancellationSignal,
): AsyncGenerator<Exclude<ControlMessage, { kind: 'failed' }>> {
  const worker = new Worker(workerFile(), { workerData: task });
  const waiting: (ControlMessage | VouchFailure)[] = [];
  let wake: (() => void) | null = null;
  const tell = (what: ControlMessage | VouchFailure): void => {
    waiting.push(what);
    wake?.();
  };
  worker.on('message', (message: unknown) => tell(controlMessageSchema.parse(message)));
  worker.on('error', (error) => tell(died(error)));
  worker.on('exit', () => tell(died()));
  const stop = (): void => tell(cancelled());
  signal.addEventListener('abort', stop);
  try {
    for (;;) {
      if (signal.aborted) throw cancelled();
      const next = waiting.shift();
      if (next === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if (next instanceof VouchFailure) throw next;
      if (next.kind === 'failed') throw new VouchFailure(next.failure.code, next.failure.message, next.failure.remedy);
      yield next;
      if (next.kind === 'end') return;
      if (next.kind === 'hits') worker.postMessage('next', []);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './controlWorker.ts' : './controlWorker.js', import.meta.url);
}

function cancelled(): VouchFailure {
  return new VouchFailure('CANCELLED', 'The run of control tests was stopped.', 'Run them again.');
}

function died(cause?: unknown): VouchFailure {
  return new VouchFailure('WORKER_DIED', 'Running the control tests brought their thread down.', 'Try again.', {
    cause,
  });
}

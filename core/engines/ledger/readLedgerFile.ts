import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import type { CancellationSignal } from '../../vocabulary/cancellation.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type LedgerMessage, type LedgerTask, ledgerMessageSchema, type tableSampleSchema } from './protocol.ts';

export type FileSample = Readonly<z.infer<typeof tableSampleSchema>>;
type RowsTask = Omit<Extract<LedgerTask, { ask: 'rows' }>, 'ask'>;
type Piece = Extract<LedgerMessage, { kind: 'rows' }>;

/** Enough for a workbook or a JSON array at their limits; CSV, JSON lines and Parquet need a few rows at a time. */
const threadMemory = { maxOldGenerationSizeMb: 3000 };

/** Headings and first rows of a file, read off this thread. @throws VouchFailure as `openTable` does */
export async function sampleLedgerFile(path: string, rows: number): Promise<FileSample> {
  for await (const message of messagesOf({ ask: 'sample', path, rows })) {
    if (message.kind === 'sample') return message.sample;
  }
  throw died();
}

/**
 * Rows of a file, read and checked off this thread, in pieces; the next is read while one is dealt with. Ends early, with
 * CANCELLED, when the signal says so.
 * @throws VouchFailure as `openTable` does; WORKER_DIED, CANCELLED
 */
export async function* readLedgerFile(task: RowsTask, signal: CancellationSignal): AsyncGenerator<Piece> {
  for await (const message of messagesOf({ ask: 'rows', ...task })) {
    if (signal.aborted) throw new VouchFailure('CANCELLED', 'The import was stopped.', 'Go on with it, or undo it.');
    if (message.kind === 'rows') yield message;
  }
}

/** What a thread says until it ends; it is told to go on as soon as a message is taken. */
async function* messagesOf(task: LedgerTask): AsyncGenerator<LedgerMessage> {
  const worker = new Worker(workerFile(), { workerData: task, resourceLimits: threadMemory });
  const waiting: (LedgerMessage | VouchFailure)[] = [];
  let wake: (() => void) | null = null;
  const tell = (what: LedgerMessage | VouchFailure): void => {
    waiting.push(what);
    wake?.();
  };
  worker.on('message', (message: unknown) => tell(ledgerMessageSchema.parse(message)));
  worker.on('error', () => tell(died()));
  worker.on('exit', () => tell(died()));
  try {
    for (;;) {
      const next = waiting.shift();
      if (next === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if (next instanceof VouchFailure) throw next;
      if (next.kind === 'failed') throw new VouchFailure(next.failure.code, next.failure.message, next.failure.remedy);
      if (next.kind === 'end') return;
      worker.postMessage('next', []);
      yield next;
    }
  } finally {
    await worker.terminate();
  }
}

function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './ledgerWorker.ts' : './ledgerWorker.js', import.meta.url);
}

function died(): VouchFailure {
  return new VouchFailure(
    'WORKER_DIED',
    'Reading this file brought its reader down: it may be too large to be held in memory.',
    'Save it as CSV and import that.',
  );
}

import { Worker } from 'node:worker_threads';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type Learned, type LearningAnswer, type LearningTask, learningAnswerSchema } from './protocol.ts';

interface Listening {
  /** Told how much of the work is done, 0 to 1. */
  readonly onProgress: (done: number) => void;
  /** Ends the thread; what was learned so far is lost. */
  readonly signal: AbortSignal;
}

/**
 * Learns and judges a challenger off this thread.
 * @throws VouchFailure CANCELLED, REFUSED where too few cases are decided, MODEL_REFUSED, WORKER_DIED
 */
export async function learnInThread(task: LearningTask, { onProgress, signal }: Listening): Promise<Learned> {
  const worker = new Worker(workerFile(), { workerData: task });
  try {
    const answer = await new Promise<Exclude<LearningAnswer, { kind: 'progress' }>>((resolve, reject) => {
      worker.on('message', (message: unknown) => {
        const said = learningAnswerSchema.parse(message);
        if (said.kind === 'progress') onProgress(said.done);
        else resolve(said);
      });
      worker.once('error', (error) => reject(died(error)));
      worker.once('exit', () => reject(died()));
      const cancel = () => reject(new VouchFailure('CANCELLED', 'The training was cancelled.'));
      if (signal.aborted) cancel();
      signal.addEventListener('abort', cancel, { once: true });
    });
    if (answer.kind === 'learned') return answer;
    throw new VouchFailure(answer.failure.code, answer.failure.message, answer.failure.remedy);
  } finally {
    await worker.terminate();
  }
}

function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './learningWorker.ts' : './learningWorker.js', import.meta.url);
}

function died(cause?: unknown): VouchFailure {
  return new VouchFailure('WORKER_DIED', 'The training brought its thread down.', 'Try again.', { cause });
}

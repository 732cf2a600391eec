import { Worker } from 'node:worker_threads';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type ScoringAnswer, type ScoringTask, scoringAnswerSchema } from './protocol.ts';

/** Features, scores and explanations of a ledger, made off this thread. @throws VouchFailure MODEL_REFUSED, WORKER_DIED */
export async function scoreInThread(task: ScoringTask): Promise<Extract<ScoringAnswer, { kind: 'scored' }>> {
  const { payer, payee, at, amount, fraudKnownAt, toUsual } = task.table;
  const moved = [payer, payee, at, amount, fraudKnownAt, toUsual]
    .map(({ buffer }) => buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer);
  const worker = new Worker(workerFile(), { workerData: task, transferList: moved });
  try {
    const answer = await new Promise<ScoringAnswer>((resolve, reject) => {
      worker.once('message', (message: unknown) => resolve(scoringAnswerSchema.parse(message)));
      worker.once('error', (error) => reject(died(error)));
      worker.once('exit', () => reject(died()));
    });
    if (answer.kind === 'scored') return answer;
    throw new VouchFailure(answer.failure.code, answer.failure.message, answer.failure.remedy);
  } finally {
    await worker.terminate();
  }
}

function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './paymentWorker.ts' : './paymentWorker.js', import.meta.url);
}

function died(cause?: unknown): VouchFailure {
  return new VouchFailure('WORKER_DIED', 'Scoring the payments brought its thread down.', 'Try again.', { cause });
}

import { Worker } from 'node:worker_threads';
import type { VendorIdentity } from '../../ledger/vendors/VendorIdentity.ts';
import type { VendorMatching } from '../../ledger/vendors/matchVendors.ts';
import type { CancellationSignal } from '../../vocabulary/cancellation.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type MatchingAnswer, matchingAnswerSchema } from './protocol.ts';

/** `matchVendors`, off this thread. @throws VouchFailure WORKER_DIED, CANCELLED when the signal says so */
export async function matchInThread(
  vendors: readonly VendorIdentity[],
  signal: CancellationSignal & { addEventListener(type: 'abort', listener: () => void): void },
): Promise<VendorMatching> {
  const worker = new Worker(workerFile(), { workerData: { vendors } });
  try {
    const answer = await new Promise<MatchingAnswer>((resolve, reject) => {
      const cancel = (): void => reject(new VouchFailure('CANCELLED', 'The search was stopped.', 'Search again.'));
      if (signal.aborted) cancel();
      signal.addEventListener('abort', cancel);
      worker.once('message', (message: unknown) => resolve(matchingAnswerSchema.parse(message)));
      worker.once('error', (error) => reject(died(error)));
      worker.once('exit', () => reject(died()));
    });
    if (answer.kind === 'matched') return answer.matching;
    throw new VouchFailure(answer.failure.code, answer.failure.message, answer.failure.remedy);
  } finally {
    await worker.terminate();
  }
}

function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './vendorWorker.ts' : './vendorWorker.js', import.meta.url);
}

function died(cause?: unknown): VouchFailure {
  return new VouchFailure('WORKER_DIED', 'Comparing the vendors brought its thread down.', 'Search again.', { cause });
}

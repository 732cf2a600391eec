import type { CancellationSignal } from '../../vocabulary/cancellation.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';

export function cancelled(): VouchFailure {
  return new VouchFailure('CANCELLED', 'Reading was cancelled.');
}

/** Rejects with CANCELLED when the signal fires; never settles otherwise. Stops listening when `work` is over. */
export function whenAborted(signal: CancellationSignal, work: Promise<unknown>): Promise<never> {
  return new Promise((_resolve, reject) => {
    const onAbort = (): void => reject(cancelled());
    if (signal.aborted) {
      onAbort();
      return;
    }
    signal.addEventListener('abort', onAbort, { once: true });
    const stop = (): void => signal.removeEventListener('abort', onAbort);
    work.then(stop, stop);
  });
}

/**
 * What `work` answers, if it does so within this many milliseconds and before the signal. The work itself cannot be
 * stopped: what it answers later is dropped.
 * @throws `late()` when the time is up; the signal's reason when it is aborted
 */
export async function answerInTime<Result>(
  work: Promise<Result>,
  limits: { readonly ms: number; readonly signal: AbortSignal; readonly late: () => Error },
): Promise<Result> {
  const { ms, signal, late } = limits;
  const given = Promise.withResolvers<never>();
  const timer = setTimeout(() => given.reject(late()), ms);
  const stop = (): void => given.reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await Promise.race([work, given.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    work.catch(() => null);
  }
}

/** Rest before a stream that ended is asked for again, in milliseconds: an engine that refuses at once is not hammered. */
const rest = 300;

/**
 * Hands on every event of a stream, asking for it anew whenever it ends or its engine dies, until stopped.
 * `onGap` runs each time the stream is (re)joined: what happened in between was missed.
 */
export function follow<Event>(
  open: (signal: AbortSignal) => Promise<AsyncIterable<Event>>,
  onEvent: (event: Event) => void,
  onGap: () => void = () => undefined,
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        const events = await open(signal);
        onGap();
        for await (const event of events) onEvent(event);
      } catch {
        // The next round asks again; a call that matters says itself why it failed.
      }
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
  };
  void run();
  return () => controller.abort();
}

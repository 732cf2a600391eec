import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { VouchFailure } from '../../core/vocabulary/failure.ts';

/** One port's time. `death` rejects when it is over. */
interface Life {
  readonly link: ClientLink<ClientContext>;
  readonly death: Promise<never>;
  readonly end: () => void;
}

/**
 * A link that outlives its port. While a port is alive calls go through it; when it dies, what is pending rejects with
 * ENGINE_STOPPED (a dead port would leave it hanging), and later calls wait for the next port.
 */
export class RelinkingLink implements ClientLink<ClientContext> {
  #life: Life | null = null;
  #waiting: ((life: Life) => void)[] = [];
  readonly #watchers = new Set<() => void>();

  get isLinked(): boolean {
    return this.#life !== null;
  }

  /** Runs `watcher` whenever a port came or went. Answers how to stop. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** Starts a new life on this port; a life before it ends. */
  attach(port: MessagePort): void {
    this.cut();
    const life = lifeOn(port);
    this.#life = life;
    port.addEventListener('close', () => {
      if (this.#life === life) this.cut();
    });
    port.start();
    for (const begin of this.#waiting.splice(0)) begin(life);
    this.#tell();
  }

  /** Ends the present life, if any. */
  cut(): void {
    const life = this.#life;
    if (life === null) return;
    this.#life = null;
    life.end();
    this.#tell();
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    const { link, death } = this.#life ?? (await this.#nextLife(options.signal));
    const answer = await Promise.race([death, link.call(path, input, options)]);
    return isStream(answer) ? mortal(answer, death) : answer;
  }

  #nextLife(signal: AbortSignal | undefined): Promise<Life> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(resolve);
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }
}

function lifeOn(port: MessagePort): Life {
  const { promise: death, reject } = Promise.withResolvers<never>();
  death.catch(() => undefined);
  return { link: new RPCLink({ port }), death, end: () => reject(engineStopped()) };
}

/** The stream's events until it ends or its port dies. */
async function* mortal(stream: AsyncIterable<unknown>, death: Promise<never>): AsyncGenerator {
  const events = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await Promise.race([death, events.next()]);
      if (step.done) return;
      yield step.value;
    }
  } finally {
    // The far side may be gone: nobody waits for its answer.
    void Promise.resolve(events.return?.()).catch(() => undefined);
  }
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function engineStopped(): VouchFailure {
  return new VouchFailure(
    'ENGINE_STOPPED',
    'The engine stopped before it answered.',
    'It starts again by itself; what was saved is safe. Try once more.',
  );
}

import type { EngineEvent } from '../../contract/events.ts';
import { httpPush, isAllowedAddress, type PushOutcome } from '../../engines/release/httpPush.ts';
import type { OpenStore } from '../../engines/storeFolder/openStore.ts';
import { readDestination } from '../../store/queries/destinations.ts';
import {
  type DuePush,
  nextDuePush,
  nextPushAt,
  notePushDelivered,
  notePushFailed,
} from '../../store/queries/pushes.ts';

/** When a push is tried again. */
export interface PushPace {
  readonly timeoutMs: number;
  /** After the first failure; doubled after each further one. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  readonly mostAttempts: number;
}

/** About three days of trying: 30 s, 1 min, 2 min … 6 h. */
export const usualPace: PushPace = {
  timeoutMs: 60_000,
  firstDelayMs: 30_000,
  longestDelayMs: 6 * 3_600_000,
  mostAttempts: 20,
};

/** A timer never waits longer: the clock of a laptop that slept is believed again soon. */
const longestSleepMs = 60_000;

interface OutboxParts {
  readonly store: OpenStore;
  readonly pace: PushPace;
  emit(event: EngineEvent): void;
  onDefect(error: unknown): void;
}

/** Sends what waits in the outbox, one after the other, at its time; it all stands in the store, so a restart goes on. */
export class PushOutbox {
  readonly #parts: OutboxParts;
  readonly #closing = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #work: Promise<void> | null = null;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Looks now whether something is due. */
  wake(): void {
    if (this.#closing.signal.aborted || this.#work !== null) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#work = this.#run();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#work;
  }

  async #run(): Promise<void> {
    try {
      await this.#sendAll();
    } catch (error) {
      this.#parts.onDefect(error);
    }
    this.#work = null;
    this.#sleep();
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const push = this.#closing.signal.aborted ? null : nextDuePush(this.#parts.store);
      if (push === null) return;
      const outcome = await this.#send(push);
      // Closing cuts an attempt off; whether it arrived is found out by the next one, under the same key.
      if (this.#closing.signal.aborted && !outcome.delivered) return;
      this.#note(push, outcome);
      this.#parts.emit({ kind: 'release-changed' });
    }
  }

  async #send({
    id,
    destination_id: destinationId,
    file_name: fileName,
    media_type: mediaType,
    sha256,
  }: DuePush): Promise<PushOutcome> {
    const { store, pace } = this.#parts;
    const { place: url, secret, allowPlainHttp } = readDestination(store.db, destinationId);
    if (secret === null) return refused('the destination was removed');
    if (!isAllowedAddress(url, allowPlainHttp)) return refused('plain HTTP is not allowed');
    const body = await store.vault.get(sha256).catch(() => null);
    if (body === null) return refused('the vault does not have the file');
    const { timeoutMs } = pace;
    const { signal } = this.#closing;
    const now = store.clock.now();
    return httpPush({ url, secret, idempotencyKey: id, mediaType, fileName, body, now, timeoutMs, signal });
  }

  #note(push: DuePush, outcome: PushOutcome): void {
    const { store } = this.#parts;
    if (outcome.delivered) notePushDelivered(store, push.id);
    else notePushFailed(store, push.id, outcome.problem, this.#nextTry(push.attempts, outcome));
  }

  /** Null gives up. */
  #nextTry(attempts: number, outcome: Extract<PushOutcome, { delivered: false }>): string | null {
    const { pace, store } = this.#parts;
    if (outcome.isFinal || attempts + 1 >= pace.mostAttempts) return null;
    const delay = Math.min(pace.longestDelayMs, pace.firstDelayMs * 2 ** attempts);
    // A receiver may ask for more time, though not for ever.
    const asked = Math.min(outcome.retryAfterMs ?? 0, pace.longestDelayMs);
    return new Date(store.clock.now() + Math.max(delay, asked)).toISOString();
  }

  #sleep(): void {
    if (this.#closing.signal.aborted) return;
    const at = nextPushAt(this.#parts.store.db);
    if (at === null) return;
    const delay = Math.min(longestSleepMs, Math.max(0, at - this.#parts.store.clock.now()));
    this.#timer = setTimeout(() => this.wake(), delay);
    this.#timer.unref();
  }
}

const refused = (problem: string): PushOutcome => ({ delivered: false, problem, isFinal: true, retryAfterMs: null });

import type { EngineEvent } from '../contract/events.ts';
import { Mailbox } from './Mailbox.ts';

/** A listener that does not keep up loses the oldest events beyond this; it asks for what it shows anyway. */
const mostWaiting = 1000;

/** Tells every listener what happens. Listening ends with the signal, or when the hub closes. */
export class EventHub {
  readonly #listeners = new Set<Mailbox<EngineEvent>>();

  emit(event: EngineEvent): void {
    for (const mailbox of this.#listeners) mailbox.put(event);
  }

  /** Ends all listening, after what was told already. */
  close(): void {
    for (const mailbox of this.#listeners) mailbox.end();
  }

  /** Listens from the moment of the call on. */
  listen(signal: AbortSignal | undefined): AsyncGenerator<EngineEvent, void> {
    const mailbox = new Mailbox<EngineEvent>(mostWaiting);
    this.#listeners.add(mailbox);
    const leave = (): void => {
      this.#listeners.delete(mailbox);
      mailbox.end();
    };
    if (signal?.aborted === true) leave();
    signal?.addEventListener('abort', leave, { once: true });
    return this.#until(mailbox, () => {
      leave();
      signal?.removeEventListener('abort', leave);
    });
  }

  async *#until(mailbox: Mailbox<EngineEvent>, leave: () => void): AsyncGenerator<EngineEvent, void> {
    try {
      yield* mailbox.items();
    } finally {
      leave();
    }
  }
}

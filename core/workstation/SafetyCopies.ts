import type { OpenStore } from '../engines/storeFolder/openStore.ts';
import { makeSafetyCopy } from '../engines/storeFolder/safetyCopy.ts';
import { TurnLine } from '../pipeline/TurnLine.ts';

const checkMs = 60 * 60 * 1000;

/** Sees to it, while a store is open and when it closes, that there is a copy of each day on which something changed. */
export class SafetyCopies {
  readonly #store: OpenStore;
  readonly #onFailure: (error: unknown) => void;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #line = new TurnLine();

  constructor(store: OpenStore, onFailure: (error: unknown) => void) {
    this.#store = store;
    this.#onFailure = onFailure;
    this.#timer = setInterval(() => void this.#copy(), checkMs);
    this.#timer.unref();
  }

  /** Makes the last copy where one is due; the store may be closed once this is done. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#copy();
  }

  #copy(): Promise<void> {
    return this.#line.take(async () => {
      try {
        if (this.#store.keySource !== 'ephemeral') await makeSafetyCopy(this.#store);
      } catch (error) {
        this.#onFailure(error);
      }
    });
  }
}

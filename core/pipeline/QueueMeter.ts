import type { QueueState } from '../contract/inbox.ts';
import type { Store } from '../store/Store.ts';
import { recentDurations } from '../store/queries/jobs.ts';
import { readQueueCounts } from '../store/views/queueCounts.ts';
import { estimateTimeLeft } from './estimateTimeLeft.ts';

/** Documents the estimate looks back on. */
const lookBack = 40;

/** Counts the queue, and what was finished since it was last empty. */
export class QueueMeter {
  readonly #store: Store;
  readonly #lanes: number;
  #finished = 0;
  #isIdle = true;

  constructor(store: Store, lanes: number) {
    this.#store = store;
    this.#lanes = lanes;
  }

  /** Work begins: after an idle time, the count of what is finished starts anew. */
  begin(): void {
    if (this.#isIdle) this.#finished = 0;
    this.#isIdle = false;
  }

  finish(): void {
    this.#finished += 1;
  }

  rest(): void {
    this.#isIdle = true;
  }

  state(): QueueState {
    const { waiting, working, parked } = readQueueCounts(this.#store.db);
    const recentMs = waiting + working === 0 ? [] : recentDurations(this.#store.db, lookBack);
    const timeLeftMs = estimateTimeLeft({ waiting, working, recentMs, lanes: this.#lanes });
    return { waiting, working, parked, finished: this.#finished, timeLeftMs };
  }
}

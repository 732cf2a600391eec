import type { Place } from './StageContext.ts';

/** A page that takes longer than this, in milliseconds, makes its document a long one. */
const patienceMs = 600;

/** How many documents are worked on side by side. */
export interface LaneSizes {
  /** Short work: everything that is not known to take long. */
  readonly quick: number;
  /** Long documents begun from the waiting line. */
  readonly long: number;
  /** Long documents in all, those included that turned out long while at work. */
  readonly longMost: number;
  /** Pages of one long document read side by side while no other waits. */
  readonly width: number;
}

/** Sizes for so many OCR workers: enough long documents to keep each busy, and as many open ones as memory bears. */
export function laneSizes(workers: number): LaneSizes {
  return { quick: workers + 1, long: workers, longMost: workers + 8, width: workers };
}

/**
 * Two lanes, so that short work never waits behind a long page. A document begins in the quick lane; when a page takes
 * long, it is moved to the long lane on the spot and its quick place is free. Where the long lane is full, the document
 * keeps its place for this one page and then has to yield it.
 */
export class Lanes {
  readonly #sizes: LaneSizes;
  readonly #onFree: () => void;
  readonly #waitingLong: () => number;
  #quick = 0;
  #long = 0;

  constructor(sizes: LaneSizes, onFree: () => void, waitingLong: () => number) {
    this.#sizes = sizes;
    this.#onFree = onFree;
    this.#waitingLong = waitingLong;
  }

  get quickIsFree(): boolean {
    return this.#quick < this.#sizes.quick;
  }

  get longIsFree(): boolean {
    return this.#long < this.#sizes.long;
  }

  /** Work going on in both lanes. */
  get busy(): number {
    return this.#quick + this.#long;
  }

  /** Takes a place; `leave` must be called once, whatever happens. */
  enter(lane: 'quick' | 'long'): Place & { leave(): void } {
    if (lane === 'quick') this.#quick += 1;
    else this.#long += 1;
    return this.#place(lane);
  }

  #place(entered: 'quick' | 'long'): Place & { leave(): void } {
    let lane = entered;
    let mustYield = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const becomesLong = (): void => {
      timer = null;
      if (this.#long >= this.#sizes.longMost) {
        mustYield = true;
        return;
      }
      lane = 'long';
      this.#long += 1;
      this.#quick -= 1;
      this.#onFree();
    };
    const stopTimer = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    };
    const width = (): number => (lane === 'long' && this.#waitingLong() === 0 ? this.#sizes.width : 1);
    return {
      get width() {
        return width();
      },
      get mustYield() {
        return mustYield;
      },
      pageBegins: () => {
        if (lane === 'quick' && timer === null) timer = setTimeout(becomesLong, patienceMs);
      },
      pageEnds: stopTimer,
      leave: () => {
        stopTimer();
        if (lane === 'quick') this.#quick -= 1;
        else this.#long -= 1;
      },
    };
  }
}

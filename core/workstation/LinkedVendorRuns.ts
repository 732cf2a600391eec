import { areLinksUnjudged } from '../store/queries/vendorLinkChanges.ts';
import type { Store } from '../store/Store.ts';
import type { ControlRuns } from './ControlRuns.ts';

/** How often it is looked whether links of vendors changed, in milliseconds. */
const lookMs = 10_000;
/** Vendors are sorted out in a row: nothing is run until nobody has said anything for this long, in milliseconds. */
const quietMs = 30_000;

/**
 * Runs the control tests by themselves after people linked records of vendors, or undid it: tests judge linked vendors as one, so what they say no longer
 * holds. Looks at the store alone, so that what a closed engine did not begin is run by the next; a run that was stopped stays stopped.
 */
export class LinkedVendorRuns {
  readonly #store: Pick<Store, 'db' | 'clock'>;
  readonly #runs: Pick<ControlRuns, 'runNew'>;
  readonly #actor: string;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(store: Pick<Store, 'db' | 'clock'>, runs: Pick<ControlRuns, 'runNew'>, actor: string) {
    this.#store = store;
    this.#runs = runs;
    this.#actor = actor;
    this.#timer = setInterval(() => this.look(), lookMs);
    this.#timer.unref();
  }

  look(): void {
    if (areLinksUnjudged(this.#store.db, this.#store.clock, quietMs)) this.#runs.runNew(this.#actor);
  }

  close(): void {
    clearInterval(this.#timer);
  }
}

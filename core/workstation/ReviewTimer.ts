import { rankUnranked } from '../store/queries/reviewRank.ts';
import { resumePostponed } from '../store/queries/reviewDecisions.ts';
import type { Store } from '../store/Store.ts';
import type { DocumentId } from '../vocabulary/ids.ts';

/** How often it is looked for postponed documents whose time has come, in milliseconds. */
const lookMs = 60_000;
/** Documents ranked before the thread is given back. */
const atOnce = 200;

/**
 * What happens to the review queue by itself while a store is open: postponed documents come back, and documents of an
 * earlier Vouch are put in order, a few at a time.
 */
export class ReviewTimer {
  readonly #store: Store;
  readonly #onBack: (documentIds: DocumentId[]) => void;
  readonly #timer: ReturnType<typeof setInterval>;
  #ranking: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, onBack: (documentIds: DocumentId[]) => void) {
    this.#store = store;
    this.#onBack = onBack;
    this.#timer = setInterval(() => this.#bringBack(), lookMs);
    this.#timer.unref();
    this.#rankSome();
  }

  close(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#ranking);
  }

  #bringBack(): void {
    const documentIds = resumePostponed(this.#store);
    if (documentIds.length > 0) this.#onBack(documentIds);
  }

  #rankSome(): void {
    this.#ranking = setTimeout(() => {
      if (rankUnranked(this.#store.db, atOnce) > 0) this.#rankSome();
    }, 0);
    this.#ranking.unref();
  }
}

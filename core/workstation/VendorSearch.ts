import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import type { vendorSearchSchema } from '../contract/vendors.ts';
import { matchInThread } from '../engines/vendors/matchInThread.ts';
import type { VendorIdentity } from '../ledger/vendors/VendorIdentity.ts';
import type { VendorMatch } from '../ledger/vendors/matchVendors.ts';
import { priorityOf, stakeOf } from '../ledger/vendors/pairPriority.ts';
import type { Store } from '../store/Store.ts';
import { paidByVendor, readVendorIdentities } from '../store/queries/vendorIdentities.ts';
import { type FoundPair, endSearch, keepPairs, nextSearchNo } from '../store/queries/vendorPairs.ts';
import { isSearchDue, readLastSearch } from '../store/views/vendorPairList.ts';
import { instantOf } from '../vocabulary/clock.ts';
import { type Failure, failureOf } from '../vocabulary/failure.ts';

/** Pairs kept of one search, those asked about first. */
const mostKept = 20_000;
/** Pairs written in one transaction. */
const keptAtOnce = 1000;

/** Looks for records of vendors that may be one, in a thread, one search at a time; what is found replaces what was found before. */
export class VendorSearch {
  readonly #store: Pick<Store, 'db' | 'clock'>;
  readonly #onChanged: () => void;
  readonly #stop = new AbortController();
  #running: Promise<void> | null = null;
  #isAskedAgain = false;
  #failure: Failure | null = null;

  constructor(store: Pick<Store, 'db' | 'clock'>, onChanged: () => void) {
    this.#store = store;
    this.#onChanged = onChanged;
  }

  /** Searches where an engine that died did not, or an earlier one could not. */
  goOn(): void {
    if (isSearchDue(this.#store.db)) this.start();
  }

  /** Begins a search; where one is running, another follows it. */
  start(): void {
    if (this.#running !== null) {
      this.#isAskedAgain = true;
      return;
    }
    this.#failure = null;
    this.#running = this.#search()
      .catch((error: unknown) => {
        this.#failure = this.#stop.signal.aborted ? null : failureOf(error);
      })
      .finally(() => {
        this.#running = null;
        if (this.#stop.signal.aborted) return;
        this.#onChanged();
        if (!this.#isAskedAgain) return;
        this.#isAskedAgain = false;
        this.start();
      });
    this.#onChanged();
  }

  state(): z.infer<typeof vendorSearchSchema> {
    return { ...readLastSearch(this.#store.db), isRunning: this.#running !== null, failure: this.#failure };
  }

  /** Resolves once no search runs. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #search(): Promise<void> {
    const { db, clock } = this.#store;
    const vendors = readVendorIdentities(db);
    const { matches, candidates, model } = await matchInThread(vendors, this.#stop.signal);
    const paid = paidByVendor(db);
    const found = matches
      .map((match) => foundPair(match, vendors, paid))
      .toSorted((one, other) => other.priority - one.priority)
      .slice(0, mostKept);
    const no = nextSearchNo(db);
    for (let from = 0; from < found.length; from += keptAtOnce) {
      keepPairs(db, no, found.slice(from, from + keptAtOnce));
      await setImmediate();
      if (this.#stop.signal.aborted) return;
    }
    endSearch(db, { no, vendors: vendors.length, candidates, model: JSON.stringify(model), endedAt: instantOf(clock) });
  }
}

function foundPair(
  match: VendorMatch,
  vendors: readonly VendorIdentity[],
  paid: ReadonlyMap<string, number>,
): FoundPair {
  const [one = '', other = ''] = [vendors[match.one]?.ref ?? '', vendors[match.other]?.ref ?? ''].sort();
  const [paidOne, paidOther] = [paid.get(one) ?? 0, paid.get(other) ?? 0];
  const atStake = stakeOf(paidOne, paidOther);
  const { probability, evidence } = match;
  return { one, other, probability, evidence, paidOne, paidOther, atStake, priority: priorityOf(probability, atStake) };
}

import { readDocument, setDocumentStatus } from '../store/queries/documents.ts';
import * as jobs from '../store/queries/jobs.ts';
import type { Store } from '../store/Store.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import { maxAttempts, verdictOn } from './failureVerdict.ts';

/** A lease not renewed for this long, in milliseconds, is dead. */
const leaseMs = 60_000;

/** The queue as one engine works on it: what it has leased is its own until it closes or dies. */
export class JobBook {
  readonly #store: Store;
  readonly #owner: string;
  #claims = 0;

  constructor(store: Store, owner: string) {
    this.#store = store;
    this.#owner = owner;
  }

  /** When a lease taken or renewed now ends. */
  get leaseEnd(): number {
    return this.#store.clock.now() + leaseMs;
  }

  /** Takes back what a dead engine held; documents that stopped it again and again are parked. */
  recover(): void {
    const { db } = this.#store;
    db.transaction(() => {
      for (const { documentId, fatal } of jobs.recoverJobs(db, maxAttempts)) {
        if (fatal !== null) setDocumentStatus(this.#store, documentId, 'parked', fatal);
      }
      jobs.markAllQueued(db);
    });
  }

  renew(): void {
    jobs.renewLeases(this.#store.db, this.leaseEnd);
  }

  claim(): jobs.ClaimedJob | null {
    const { db, clock } = this.#store;
    return db.transaction(() => {
      this.#claims += 1;
      const lease = { owner: `${this.#owner}/${this.#claims}`, until: this.leaseEnd };
      const job = jobs.claimNextJob(db, lease, clock.now());
      if (job !== null) jobs.markWorking(db, job.documentId);
      return job;
    });
  }

  /** Puts work off until its turn among the long documents. */
  rest(job: jobs.ClaimedJob): void {
    const { db } = this.#store;
    db.transaction(() => {
      jobs.restJob(db, job);
      jobs.markQueued(db, job.documentId);
    });
  }

  /** Goes on with work put off; false where it was cancelled meanwhile. */
  resume(job: jobs.ClaimedJob): boolean {
    const { db } = this.#store;
    return db.transaction(() => {
      if (!jobs.holdsLease(db, job)) return false;
      jobs.restartAttempts(db, job);
      jobs.markWorking(db, job.documentId);
      return true;
    });
  }

  /** Gives unfinished work back untouched, because the engine closes. */
  release(job: jobs.ClaimedJob): void {
    const { db } = this.#store;
    db.transaction(() => {
      jobs.releaseJob(db, job);
      jobs.markQueued(db, job.documentId);
    });
  }

  /** Settles a stage that failed: rejected, parked or put off. Answers false where the work is no longer this run's. */
  fail(job: jobs.ClaimedJob, error: unknown): boolean {
    const { db, clock } = this.#store;
    return db.transaction(() => {
      const attempts = jobs.leasedAttempts(db, job);
      if (attempts === null) return false;
      const verdict = verdictOn(error, attempts);
      if (verdict.kind === 'retry') {
        jobs.putOffJob(db, job, clock.now() + verdict.waitMs, verdict.failure);
        jobs.markQueued(db, job.documentId);
        return true;
      }
      jobs.parkJob(db, job, verdict.failure);
      const status = verdict.kind === 'reject' ? 'rejected' : 'parked';
      setDocumentStatus(this.#store, job.documentId, status, verdict.failure);
      return true;
    });
  }

  /** Takes documents off the queue; those already finished stay as they are. Answers the ones cancelled. */
  cancel(documentIds: readonly DocumentId[], by: string): readonly DocumentId[] {
    return this.#changeEach(documentIds, (documentId) => {
      const { status } = readDocument(this.#store.db, documentId);
      if (status !== 'queued' && status !== 'working') return false;
      jobs.cancelJobs(this.#store.db, documentId);
      setDocumentStatus(this.#store, documentId, 'cancelled', null, by);
      return true;
    });
  }

  /**
   * Queues parked, rejected and cancelled documents, and those that could not be scored, again, from the stage where they stopped; those already read from
   * validation on, since earlier arrivals may have come in between.
   */
  retry(documentIds: readonly DocumentId[], by: string): readonly DocumentId[] {
    const { db, clock } = this.#store;
    return this.#changeEach(documentIds, (documentId) => {
      const { status, failure, stands } = readDocument(db, documentId);
      if (!stands) return false;
      if (status === 'queued' || status === 'working' || (status === 'done' && failure === null)) return false;
      const revived = jobs.enqueueRecheck(db, documentId) || jobs.reviveJobs(db, documentId);
      if (!revived) jobs.enqueueJob(db, { documentId, stage: 'intake', enqueuedAt: clock.now() });
      setDocumentStatus(this.#store, documentId, 'queued', null, by);
      return true;
    });
  }

  #changeEach(documentIds: readonly DocumentId[], change: (documentId: DocumentId) => boolean): readonly DocumentId[] {
    return this.#store.db.transaction(() => documentIds.filter((documentId) => change(documentId)));
  }
}

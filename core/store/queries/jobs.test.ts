import { describe, expect, test } from 'vitest';
import { addSampleDocument } from '../../testing/sampleRecords.ts';
import { type TestStore, openTestStore } from '../../testing/openTestStore.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import {
  cancelJobs,
  claimNextJob,
  enqueueJob,
  finishJob,
  holdsLease,
  nextDueAt,
  putOffJob,
  recoverJobs,
  releaseJob,
  restJob,
  reviveJobs,
} from './jobs.ts';

const lease = { owner: 'this engine', until: 60_000 };
const failure = new VouchFailure('WORKER_DIED', 'It died.').toFailure();

function enqueue(store: TestStore, name: string, enqueuedAt: number): DocumentId {
  const documentId = addSampleDocument(store, name);
  enqueueJob(store.db, { documentId, stage: 'intake', enqueuedAt });
  return documentId;
}

describe('claiming', () => {
  test('takes what came in first, each job once', async () => {
    await using store = await openTestStore();
    const late = enqueue(store, 'late', 200);
    const early = enqueue(store, 'early', 100);
    const claimed = [1, 2, 3].map(() => claimNextJob(store.db, lease, 1000));
    expect(claimed.map((job) => job?.documentId)).toEqual([early, late, undefined]);
    expect(claimed[0]).toMatchObject({ attempts: 1, stage: 'intake', enqueuedAt: 100 });
  });

  test('leaves put-off work alone until it is due', async () => {
    await using store = await openTestStore();
    const documentId = enqueue(store, 'a', 100);
    claimNextJob(store.db, lease, 1000);
    putOffJob(store.db, { documentId, stage: 'intake' }, 5000, failure);
    expect(claimNextJob(store.db, lease, 4999)).toBeNull();
    expect(nextDueAt(store.db)).toBe(5000);
    expect(claimNextJob(store.db, lease, 5000)).toMatchObject({ documentId, attempts: 2 });
  });
});

describe('a lease', () => {
  test('ends when the job is cancelled, and comes back only by claiming again', async () => {
    await using store = await openTestStore();
    const documentId = enqueue(store, 'a', 100);
    const job = { documentId, stage: 'intake', holder: lease.owner } as const;
    claimNextJob(store.db, lease, 1000);
    expect(holdsLease(store.db, job)).toBe(true);
    expect(holdsLease(store.db, { ...job, holder: 'another run' })).toBe(false);
    expect(cancelJobs(store.db, documentId)).toBe(true);
    expect(holdsLease(store.db, job)).toBe(false);
    expect(reviveJobs(store.db, documentId)).toBe(true);
    expect(claimNextJob(store.db, lease, 1000)?.attempts).toBe(1);
  });

  test('of a finished job cannot be revived', async () => {
    await using store = await openTestStore();
    const documentId = enqueue(store, 'a', 100);
    claimNextJob(store.db, lease, 1000);
    finishJob(store.db, { documentId, stage: 'intake' }, 12.5);
    expect(reviveJobs(store.db, documentId)).toBe(false);
    expect(claimNextJob(store.db, lease, 1000)).toBeNull();
  });
});

describe('recovery', () => {
  test('makes dead work ready again, but parks what stopped the engine every time', async () => {
    await using store = await openTestStore();
    const documentId = enqueue(store, 'deadly', 100);
    const deaths = [1, 2, 3].map(() => {
      claimNextJob(store.db, lease, 1000);
      return recoverJobs(store.db, 3);
    });
    expect(deaths.map(([job]) => job?.fatal?.code ?? null)).toEqual([null, null, 'WORKER_DIED']);
    expect(claimNextJob(store.db, lease, 1000)).toBeNull();
    reviveJobs(store.db, documentId);
    expect(claimNextJob(store.db, lease, 1000)?.attempts).toBe(1);
  });

  test('does not count work that only waited its turn or was given back', async () => {
    await using store = await openTestStore();
    const documentId = enqueue(store, 'a', 100);
    const job = { documentId, stage: 'intake' } as const;
    for (let start = 0; start < 5; start += 1) {
      claimNextJob(store.db, lease, 1000);
      if (start % 2 === 0) restJob(store.db, job);
      else releaseJob(store.db, job);
      expect(recoverJobs(store.db, 2).every(({ fatal }) => fatal === null)).toBe(true);
    }
    expect(claimNextJob(store.db, lease, 1000)?.attempts).toBe(1);
  });
});

import { stageAfter } from '../flow.ts';
import type { Stage } from '../contract/documents.ts';
import { readDocument, setDocumentStatus } from '../store/queries/documents.ts';
import { type ClaimedJob, enqueueLeased, finishJob, holdsLease, parkJob } from '../store/queries/jobs.ts';
import type { Store } from '../store/Store.ts';
import { assertNever } from '../vocabulary/assertNever.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import type { StageContext, StageEnd, StageResult } from './StageContext.ts';
import { runAlerting } from './stages/runAlerting.ts';
import { runExtraction } from './stages/runExtraction.ts';
import { runIntake } from './stages/runIntake.ts';
import { runReading } from './stages/runReading.ts';
import { runScoring } from './stages/runScoring.ts';
import { runValidation } from './stages/runValidation.ts';

const runners: Record<Stage, (context: StageContext) => Promise<StageResult>> = {
  intake: runIntake,
  reading: runReading,
  extraction: runExtraction,
  validation: runValidation,
  scoring: runScoring,
  alerting: runAlerting,
};

/** How a stage ended, and the job of the next one, already leased; null where the document is finished. */
export interface StageRun {
  readonly end: StageEnd;
  readonly next: ClaimedJob | null;
}

/**
 * Runs one stage of one document. The result, the end of this job and the job of the next stage are one transaction:
 * a kill before it repeats the stage, a kill after it goes on with the next.
 * @throws whatever the stage throws; then nothing of it was saved but whole pages
 */
export async function runStage(context: StageContext, job: ClaimedJob, leaseEnd: number): Promise<StageRun> {
  const begun = performance.now();
  const result = await runners[job.stage](context);
  context.signal.throwIfAborted();
  const durationMs = Math.round((performance.now() - begun) * 100) / 100;
  return context.store.db.transaction(() => {
    requireLease(context.store, job);
    const end = result.save();
    return { end, next: settle(context.store, job, end, leaseEnd, durationMs) };
  });
}

/** @throws VouchFailure CANCELLED where the job was cancelled, queued again or taken back meanwhile */
export function requireLease(store: Store, job: ClaimedJob): void {
  if (holdsLease(store.db, job)) return;
  throw new VouchFailure('CANCELLED', 'The document was cancelled.', 'Retry it to go on.');
}

function settle(store: Store, job: ClaimedJob, end: StageEnd, leaseEnd: number, durationMs: number): ClaimedJob | null {
  switch (end.kind) {
    case 'merged':
      return null; // the provisional document is gone, and its jobs with it
    case 'rejected':
      parkJob(store.db, job, end.failure);
      setDocumentStatus(store, job.documentId, 'rejected', end.failure);
      return null;
    case 'unpacked':
      finishJob(store.db, job, durationMs);
      setDocumentStatus(store, job.documentId, 'done');
      return null;
    case 'next':
    case 'unscored':
    case 'case':
      finishJob(store.db, job, durationMs);
      return goOn(store, job, leaseEnd);
    default:
      return assertNever(end);
  }
}

function goOn(store: Store, job: ClaimedJob, leaseEnd: number): ClaimedJob | null {
  const { documentId, enqueuedAt, holder } = job;
  const stage = stageAfter(job.stage);
  if (stage === null) {
    // a document that could not be scored says so
    setDocumentStatus(store, documentId, 'done', readDocument(store.db, documentId).failure);
    return null;
  }
  enqueueLeased(store.db, { documentId, stage, enqueuedAt }, { owner: holder, until: leaseEnd });
  return { documentId, stage, enqueuedAt, holder, attempts: 1 };
}

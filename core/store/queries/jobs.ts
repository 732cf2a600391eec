import { z } from 'zod';
import { type Stage, stageSchema } from '../../contract/documents.ts';
import type { Failure } from '../../vocabulary/failure.ts';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import { parseRow, parseRows } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';

/**
 * The durable queue: one job a document and stage. `leased` work belongs to the one engine that has the store open; its
 * lease is renewed by heartbeat, and every lease found when a store opens belonged to a process that died.
 * Times are milliseconds since the epoch.
 */
export interface JobKey {
  readonly documentId: DocumentId;
  readonly stage: Stage;
}

export interface ClaimedJob extends JobKey {
  /** Times this stage was begun for this document, this time included; a saved page sets it back to 1. */
  readonly attempts: number;
  /** Order of intake: the same number in every stage of a document. */
  readonly enqueuedAt: number;
  /** Holder of the lease: one run, so that a run whose job was queued again meanwhile saves nothing. */
  readonly holder: string;
}

/** A lease belongs to one run of one engine. */
export interface Lease {
  readonly owner: string;
  readonly until: number;
}

const claimedSchema = z
  .object({
    document_id: documentIdSchema,
    stage: stageSchema,
    attempts: z.number().int(),
    enqueued_at: z.number().int(),
    lease_owner: z.string(),
  })
  .transform((row): ClaimedJob => ({
    documentId: row.document_id,
    stage: row.stage,
    attempts: row.attempts,
    enqueuedAt: row.enqueued_at,
    holder: row.lease_owner,
  }));

/** Makes the job of a stage ready, whatever it was before. */
export function enqueueJob(db: SqlDatabase, job: JobKey & { enqueuedAt: number }): void {
  db.prepare(
    `INSERT INTO job (document_id, stage, state, enqueued_at) VALUES (:documentId, :stage, 'ready', :enqueuedAt)
     ON CONFLICT (document_id, stage) DO UPDATE SET state = 'ready', attempts = 0, run_after = 0, lease_owner = NULL,
       lease_until = NULL, failure_code = NULL, failure_message = NULL, failure_remedy = NULL`,
  ).run({ documentId: job.documentId, stage: job.stage, enqueuedAt: job.enqueuedAt });
}

/** Makes the job of the next stage and leases it at once to the engine that just finished the one before. */
export function enqueueLeased(db: SqlDatabase, job: JobKey & { enqueuedAt: number }, lease: Lease): void {
  enqueueJob(db, job);
  db.prepare(
    `UPDATE job SET state = 'leased', attempts = 1, lease_owner = :owner, lease_until = :until
     WHERE document_id = :documentId AND stage = :stage`,
  ).run({ documentId: job.documentId, stage: job.stage, owner: lease.owner, until: lease.until });
}

// Two arms so that each walks `job_due` in order: fresh work by intake order, put-off work by the time it is due.
const claimSql = `
UPDATE job SET state = 'leased', attempts = attempts + 1, lease_owner = :owner, lease_until = :until
WHERE (document_id, stage) = (
  SELECT document_id, stage FROM (
    SELECT * FROM (SELECT document_id, stage, enqueued_at FROM job
      WHERE state = 'ready' AND run_after = 0 ORDER BY enqueued_at, document_id LIMIT 1)
    UNION ALL
    SELECT * FROM (SELECT document_id, stage, enqueued_at FROM job
      WHERE state = 'ready' AND run_after BETWEEN 1 AND :now ORDER BY run_after LIMIT 1)
  ) ORDER BY enqueued_at, document_id LIMIT 1)
RETURNING document_id, stage, attempts, enqueued_at, lease_owner`;

/** Leases the due job that came in first; null where none is due. */
export function claimNextJob(db: SqlDatabase, lease: Lease, now: number): ClaimedJob | null {
  const row = db.prepare(claimSql).get({ owner: lease.owner, until: lease.until, now });
  return row === undefined ? null : parseRow(claimedSchema, row);
}

/** How often a claimed job was begun; null once it was cancelled, queued again or taken back. */
export function leasedAttempts(
  db: SqlDatabase,
  job: Pick<ClaimedJob, 'documentId' | 'stage' | 'holder'>,
): number | null {
  const row = db
    .prepare(
      `SELECT attempts FROM job
       WHERE document_id = :documentId AND stage = :stage AND state = 'leased' AND lease_owner = :holder`,
    )
    .get({ documentId: job.documentId, stage: job.stage, holder: job.holder });
  return row === undefined ? null : parseRow(z.object({ attempts: z.number().int() }), row).attempts;
}

/** True while the job is the run's that claimed it. */
export function holdsLease(db: SqlDatabase, job: Pick<ClaimedJob, 'documentId' | 'stage' | 'holder'>): boolean {
  return leasedAttempts(db, job) !== null;
}

export function finishJob(db: SqlDatabase, job: JobKey, durationMs: number): void {
  db.prepare(
    `UPDATE job SET state = 'done', duration_ms = :durationMs, lease_owner = NULL, lease_until = NULL,
       failure_code = NULL, failure_message = NULL, failure_remedy = NULL
     WHERE document_id = :documentId AND stage = :stage`,
  ).run({ documentId: job.documentId, stage: job.stage, durationMs });
}

/** Notes progress inside a stage (a page saved): the failures before it no longer count. */
export function restartAttempts(db: SqlDatabase, job: JobKey): void {
  db.prepare('UPDATE job SET attempts = 1 WHERE document_id = :documentId AND stage = :stage').run({
    documentId: job.documentId,
    stage: job.stage,
  });
}

const setAsideSql = `
UPDATE job SET state = :state, run_after = :runAfter, lease_owner = NULL, lease_until = NULL,
  failure_code = :code, failure_message = :message, failure_remedy = :remedy
WHERE document_id = :documentId AND stage = :stage`;

/** Puts a job that failed for a passing reason back, not to run before `runAfter`. */
export function putOffJob(db: SqlDatabase, job: JobKey, runAfter: number, failure: Failure): void {
  setAside(db, job, 'ready', runAfter, failure);
}

/** Sets a job aside until a person asks for another try. */
export function parkJob(db: SqlDatabase, job: JobKey, failure: Failure): void {
  setAside(db, job, 'parked', 0, failure);
}

function setAside(db: SqlDatabase, job: JobKey, state: 'ready' | 'parked', runAfter: number, failure: Failure): void {
  const { code, message, remedy } = failure;
  const { documentId, stage } = job;
  db.prepare(setAsideSql).run({ documentId, stage, state, runAfter, code, message, remedy });
}

/** Gives an unfinished job back as if it had not been begun: the engine closes in good order. */
export function releaseJob(db: SqlDatabase, job: JobKey): void {
  db.prepare(
    `UPDATE job SET state = 'ready', attempts = max(attempts - 1, 0), lease_owner = NULL, lease_until = NULL
     WHERE document_id = :documentId AND stage = :stage AND state = 'leased'`,
  ).run({ documentId: job.documentId, stage: job.stage });
}

/** Takes a document's unfinished work off the queue. Answers whether there was any. */
export function cancelJobs(db: SqlDatabase, documentId: DocumentId): boolean {
  const { changes } = db
    .prepare(
      `UPDATE job SET state = 'cancelled', lease_owner = NULL, lease_until = NULL
       WHERE document_id = :documentId AND state IN ('ready', 'leased')`,
    )
    .run({ documentId });
  return changes > 0;
}

/** Makes a document's parked or cancelled work ready again, with all its attempts. Answers whether there was any. */
export function reviveJobs(db: SqlDatabase, documentId: DocumentId): boolean {
  const { changes } = db
    .prepare(
      `UPDATE job SET state = 'ready', attempts = 0, run_after = 0, failure_code = NULL, failure_message = NULL,
         failure_remedy = NULL
       WHERE document_id = :documentId AND state IN ('parked', 'cancelled')`,
    )
    .run({ documentId });
  return changes > 0;
}

/** Renews every lease: what is leased belongs to the one engine that has the store open. */
export function renewLeases(db: SqlDatabase, until: number): void {
  db.prepare(`UPDATE job SET lease_until = :until WHERE state = 'leased'`).run({ until });
}

/** Whether anything waits or is at work, checks to be made again included. */
export function hasOpenWork(db: SqlDatabase): boolean {
  return db.prepare(`SELECT 1 FROM job WHERE state IN ('ready', 'leased') LIMIT 1`).get() !== undefined;
}

/** Whether a document waits or is at work, checks to be made again included. */
export function isAtWork(db: SqlDatabase, documentId: DocumentId): boolean {
  const sql = `SELECT 1 FROM job WHERE document_id = :documentId AND state IN ('ready', 'leased') LIMIT 1`;
  return db.prepare(sql).get({ documentId }) !== undefined;
}

/** The reason given where the engine stopped again and again during the same stage of the same document. */
const fatalWork: Failure = {
  code: 'WORKER_DIED',
  message: 'The engine stopped every time it worked on this document.',
  remedy: 'Retry it by itself; if that fails too, report it and enter the invoice by hand.',
};

/**
 * Recovery when a store opens: every lease is dead, so all leased work is ready again at once. Work that was begun
 * `maxAttempts` times and never came to an end is parked, since it may be what stops the engine.
 */
export function recoverJobs(
  db: SqlDatabase,
  maxAttempts: number,
): readonly { documentId: DocumentId; fatal: Failure | null }[] {
  const rows = db
    .prepare(
      `UPDATE job SET lease_owner = NULL, lease_until = NULL, run_after = 0,
         state = iif(attempts >= :maxAttempts, 'parked', 'ready'),
         failure_code = iif(attempts >= :maxAttempts, :code, failure_code),
         failure_message = iif(attempts >= :maxAttempts, :message, failure_message),
         failure_remedy = iif(attempts >= :maxAttempts, :remedy, failure_remedy)
       WHERE state = 'leased' RETURNING document_id, state`,
    )
    .all({ maxAttempts, code: fatalWork.code, message: fatalWork.message, remedy: fatalWork.remedy });
  return parseRows(z.object({ document_id: documentIdSchema, state: z.enum(['parked', 'ready']) }), rows).map(
    ({ document_id: documentId, state }) => ({ documentId, fatal: state === 'parked' ? fatalWork : null }),
  );
}

/** When the earliest put-off job falls due; null where none waits. */
export function nextDueAt(db: SqlDatabase): number | null {
  const row = db.prepare(`SELECT min(run_after) AS due FROM job WHERE state = 'ready' AND run_after > 0`).get();
  return parseRow(z.object({ due: z.number().int().nullable() }), row).due;
}

/** A document's work was begun. What this device is doing at the moment is no change of the record, so nothing is logged. */
export function markWorking(db: SqlDatabase, documentId: DocumentId): void {
  db.prepare(`UPDATE document SET status = 'working' WHERE id = :documentId AND status = 'queued'`).run({ documentId });
}

/** A document's work was put back into the queue. */
export function markQueued(db: SqlDatabase, documentId: DocumentId): void {
  db.prepare(`UPDATE document SET status = 'queued' WHERE id = :documentId AND status = 'working'`).run({ documentId });
}

/** No engine works on anything: after recovery, everything that was at work waits. */
export function markAllQueued(db: SqlDatabase): void {
  db.prepare(`UPDATE document SET status = 'queued' WHERE status = 'working'`).run();
}

/** Milliseconds each finished stage of a document took, last time it ran. */
export function readTimings(db: SqlDatabase, documentId: DocumentId): Partial<Record<Stage, number>> {
  const rows = db
    .prepare('SELECT stage, duration_ms FROM job WHERE document_id = :documentId AND duration_ms IS NOT NULL')
    .all({ documentId });
  const timings = parseRows(z.object({ stage: stageSchema, duration_ms: z.number() }), rows);
  return Object.fromEntries(timings.map((row) => [row.stage, row.duration_ms]));
}

/** Milliseconds of work on each of the documents that were done last, newest first. */
export function recentDurations(db: SqlDatabase, limit: number): number[] {
  const rows = db
    .prepare(
      `SELECT (SELECT coalesce(sum(duration_ms), 0) FROM job WHERE document_id = d.id) AS total
       FROM document AS d WHERE d.status = 'done' ORDER BY d.received_at DESC LIMIT :limit`,
    )
    .all({ limit });
  return parseRows(z.object({ total: z.number() }), rows).map((row) => row.total);
}

/** Work put off for its turn among the long documents: still this engine's, but not begun. */
export function restJob(db: SqlDatabase, job: JobKey): void {
  db.prepare('UPDATE job SET attempts = 0 WHERE document_id = :documentId AND stage = :stage').run({
    documentId: job.documentId,
    stage: job.stage,
  });
}

/**
 * Has a read document checked again from `validation` on, since its values have changed; whatever later stage is at
 * work loses its lease. Answers false where extraction is still to come, which checks it anyway, and where the document
 * does not stand.
 */
export function enqueueRecheck(db: SqlDatabase, documentId: DocumentId): boolean {
  return enqueueAgain(db, documentId, ['validation', 'scoring', 'alerting']);
}

/**
 * Has the values of a read document taken from its pages again; whatever later stage is at work loses its lease.
 * Answers false where they were never taken yet, and where the document does not stand.
 */
export function enqueueExtraction(db: SqlDatabase, documentId: DocumentId): boolean {
  return enqueueAgain(db, documentId, ['extraction', 'validation', 'scoring', 'alerting']);
}

/** Queues the first of these stages once more where the document was extracted before, and forgets how the others ended. */
function enqueueAgain(db: SqlDatabase, documentId: DocumentId, stages: readonly [Stage, ...Stage[]]): boolean {
  const done = db
    .prepare(`SELECT enqueued_at FROM job WHERE document_id = :documentId AND stage = 'extraction' AND state = 'done'
       AND EXISTS (SELECT 1 FROM document WHERE id = :documentId AND stands = 1)`)
    .get({ documentId });
  if (done === undefined) return false;
  const { enqueued_at: enqueuedAt } = parseRow(z.object({ enqueued_at: z.number().int() }), done);
  db.prepare('DELETE FROM job WHERE document_id = :documentId AND stage IN (SELECT value FROM json_each(:stages))').run(
    {
      documentId,
      stages: JSON.stringify(stages),
    },
  );
  enqueueJob(db, { documentId, stage: stages[0], enqueuedAt });
  return true;
}

/** Has the pages of a document extracted anew, since others of them count as content; `enqueuedAt` is its place in the queue. */
export function enqueueReextraction(db: SqlDatabase, documentId: DocumentId, enqueuedAt: number): void {
  db.prepare(`DELETE FROM job WHERE document_id = :documentId AND stage IN ('validation', 'scoring', 'alerting')`).run({
    documentId,
  });
  enqueueJob(db, { documentId, stage: 'extraction', enqueuedAt });
}

/** The place in the queue of a document at its intake, which what comes out of it inherits. */
export function queuePlaceOf(db: SqlDatabase, documentId: DocumentId): number {
  const sql = `SELECT enqueued_at FROM job WHERE document_id = :documentId AND stage = 'intake'`;
  return parseRow(z.object({ enqueued_at: z.number().int() }), db.prepare(sql).get({ documentId })).enqueued_at;
}

import { z } from 'zod';
import {
  type PushId,
  type PushRow,
  type ReleaseId,
  destinationIdSchema,
  pushIdSchema,
  pushRowSchema,
} from '../../contract/release.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { newId } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow, parseRows } from '../rows.ts';

interface NewPush {
  readonly releaseId: ReleaseId;
  readonly destinationId: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Of the body, which the vault keeps. */
  readonly sha256: string;
  readonly byteSize: number;
}

const duePushSchema = z.object({
  id: pushIdSchema,
  destination_id: destinationIdSchema,
  file_name: z.string(),
  media_type: z.string(),
  sha256: z.string(),
  attempts: z.number().int(),
});
export type DuePush = Readonly<z.infer<typeof duePushSchema>>;

/** Puts a file into the outbox, to be sent at once; its id is the idempotency key of every attempt. */
export function addPush(store: Store, push: NewPush): void {
  const at = instantOf(store.clock);
  store.db
    .prepare(
      `INSERT INTO push (id, release_id, destination_id, file_name, media_type, sha256, byte_size, state, next_at, created_at)
       VALUES (:id, :releaseId, :destinationId, :fileName, :mediaType, :sha256, :byteSize, 'waiting', :at, :at)`,
    )
    .run({ ...push, id: newId(pushIdSchema), at });
}

/** The next push whose time has come; null where none has. */
export function nextDuePush(store: Store): DuePush | null {
  const row = store.db
    .prepare(
      `SELECT id, destination_id, file_name, media_type, sha256, attempts FROM push
       WHERE state = 'waiting' AND next_at <= :now ORDER BY next_at, id LIMIT 1`,
    )
    .get({ now: instantOf(store.clock) });
  return row === undefined ? null : parseRow(duePushSchema, row);
}

/** Milliseconds since the epoch at which the next push is due; null where none waits. */
export function nextPushAt(db: SqlDatabase): number | null {
  const row = db.prepare("SELECT min(next_at) AS at FROM push WHERE state = 'waiting'").get();
  const { at } = parseRow(z.object({ at: z.string().nullable() }), row);
  return at === null ? null : Date.parse(at);
}

export function notePushDelivered(store: Store, pushId: PushId): void {
  store.db.transaction(() => {
    store.db
      .prepare(
        `UPDATE push SET state = 'delivered', attempts = attempts + 1, next_at = NULL, last_problem = NULL, delivered_at = :at
         WHERE id = :pushId`,
      )
      .run({ pushId, at: instantOf(store.clock) });
    log(store, pushId, 'flow', 'push.delivered', {});
  });
}

/** An attempt failed; `nextAt` null gives up until a person retries. One that was held meanwhile stays held. */
export function notePushFailed(store: Store, pushId: PushId, problem: string, nextAt: string | null): void {
  store.db.transaction(() => {
    store.db
      .prepare(
        `UPDATE push SET attempts = attempts + 1, last_problem = :problem,
           state = CASE WHEN state = 'held' THEN 'held' WHEN :nextAt IS NULL THEN 'given-up' ELSE 'waiting' END,
           next_at = :nextAt WHERE id = :pushId AND state <> 'delivered'`,
      )
      .run({ pushId, problem, nextAt });
    if (nextAt === null) log(store, pushId, 'flow', 'push.given-up', { problem });
  });
}

/** Sends again at once what waits, was given up or held. @throws VouchFailure REFUSED where it was delivered */
export function retryPush(store: Store, pushId: PushId, by: string): void {
  move(store, pushId, by, { kind: 'push.retried', state: 'waiting', nextAt: instantOf(store.clock) });
}

/** Keeps a push back, or lets it go. @throws VouchFailure REFUSED where it was delivered */
export function holdPush(store: Store, pushId: PushId, held: boolean, by: string): void {
  if (held) move(store, pushId, by, { kind: 'push.held', state: 'held', nextAt: null });
  else move(store, pushId, by, { kind: 'push.let-go', state: 'waiting', nextAt: instantOf(store.clock) });
}

interface Move {
  readonly kind: string;
  readonly state: string;
  readonly nextAt: string | null;
}

function move(store: Store, pushId: PushId, by: string, { kind, state, nextAt }: Move): void {
  store.db.transaction(() => {
    const { changes } = store.db
      .prepare("UPDATE push SET state = :state, next_at = :nextAt WHERE id = :pushId AND state <> 'delivered'")
      .run({ pushId, state, nextAt });
    if (changes === 0) throw new VouchFailure('REFUSED', 'This push was delivered already.', 'Refresh the outbox.');
    log(store, pushId, by, kind, {});
  });
}

function log(store: Store, pushId: PushId, actor: string, kind: string, after: Record<string, string>): void {
  store.changeLog.append({ actor, kind, recordKind: 'release', recordId: pushId, before: null, after });
}

const rowSchema = z
  .object({
    id: pushIdSchema,
    release_id: pushRowSchema.shape.releaseId,
    destination: z.string(),
    file_name: z.string(),
    byte_size: z.number().int(),
    state: pushRowSchema.shape.state,
    attempts: z.number().int(),
    next_at: z.string().nullable(),
    last_problem: z.string().nullable(),
    created_at: z.string(),
    delivered_at: z.string().nullable(),
  })
  .transform((row): PushRow => ({
    pushId: row.id,
    releaseId: row.release_id,
    destination: row.destination,
    fileName: row.file_name,
    byteSize: row.byte_size,
    state: row.state,
    attempts: row.attempts,
    nextAt: row.next_at,
    lastProblem: row.last_problem,
    createdAt: row.created_at,
    deliveredAt: row.delivered_at,
  }));

/** The outbox: what is not delivered yet first, then the newest, 500 at most. */
export function listPushes(db: SqlDatabase): PushRow[] {
  const rows = db
    .prepare(
      `SELECT p.*, d.name AS destination FROM push AS p JOIN release_destination AS d ON d.id = p.destination_id
       ORDER BY p.state = 'delivered', p.created_at DESC, p.id LIMIT 500`,
    )
    .all();
  return parseRows(rowSchema, rows);
}

/** Where the body of a push lies. @throws VouchFailure NOT_FOUND */
export function readPushBody(db: SqlDatabase, pushId: PushId): { readonly sha256: string; readonly mediaType: string } {
  const row = db.prepare('SELECT sha256, media_type FROM push WHERE id = :pushId').get({ pushId });
  if (row === undefined) throw new VouchFailure('NOT_FOUND', 'This push is not in the outbox.', 'Refresh the outbox.');
  const { sha256, media_type: mediaType } = parseRow(z.object({ sha256: z.string(), media_type: z.string() }), row);
  return { sha256, mediaType };
}

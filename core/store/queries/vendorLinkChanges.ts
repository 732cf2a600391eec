import { z } from 'zod';
import type { Clock } from '../../vocabulary/clock.ts';
import { parseRow } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';

const since = `FROM change WHERE record_kind = 'vendor-pair' AND at >= :instant`;

/**
 * Whether other records may be linked as one vendor than at an instant. Said, undone or done again: each is an entry of the log. That two records are
 * different changes something only where others are linked.
 */
export function wereVendorsLinkedSince(db: SqlDatabase, instant: string): boolean {
  const sql = `SELECT 1 ${since} AND ('same' IN (before ->> '$.said.verdict', after ->> '$.said.verdict')
    OR EXISTS (SELECT 1 FROM vendor_member)) LIMIT 1`;
  return db.prepare(sql).get({ instant }) !== undefined;
}

const lastSchema = z.object({ startedAt: z.string() });

/**
 * Whether links changed since the last run of control tests began, whatever became of it, and nobody has said anything of vendors for `quietMs` milliseconds.
 * False where none was ever run.
 */
export function areLinksUnjudged(db: SqlDatabase, clock: Clock, quietMs: number): boolean {
  const row = db.prepare(`SELECT started_at AS startedAt FROM control_run ORDER BY no DESC LIMIT 1`).get();
  if (row === undefined) return false;
  if (!wereVendorsLinkedSince(db, parseRow(lastSchema, row).startedAt)) return false;
  const quietFrom = new Date(clock.now() - quietMs).toISOString();
  return db.prepare(`SELECT 1 ${since} LIMIT 1`).get({ instant: quietFrom }) === undefined;
}

import { z } from 'zod';
import { reviewStateSchema } from '../../contract/reviewState.ts';
import type { ReviewRecord } from '../../review/queue/ReviewRecord.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { parseRow } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';

const recordRowSchema = z
  .object({
    state: reviewStateSchema,
    decided_by: z.string().nullable(),
    decided_at: z.string().nullable(),
    reason: z.string().nullable(),
    until: z.string().nullable(),
    first_by: z.string().nullable(),
    first_at: z.string().nullable(),
    first_account: z.string().nullable(),
    confirmed_values: z.string().nullable(),
  })
  .transform((row): ReviewRecord => {
    const { first_by: by, first_at: at, first_account: account } = row;
    return {
      state: row.state,
      by: row.decided_by,
      at: row.decided_at,
      reason: row.reason,
      until: row.until,
      first: by === null || at === null || account === null ? null : { by, at, account },
      values: row.confirmed_values,
    };
  });

const recordSql = `SELECT state, decided_by, decided_at, reason, until, first_by, first_at, first_account, confirmed_values
  FROM review WHERE document_id = :documentId`;

/** What people decided about a document so far. */
export function readReviewRecord(db: SqlDatabase, documentId: DocumentId): ReviewRecord {
  return parseRow(recordRowSchema, db.prepare(recordSql).get({ documentId }));
}

/** Puts a document's decisions into a state, whatever they were; the caller logs the change. `tookMs`: how long it was looked at. */
export function writeReviewRecord(
  db: SqlDatabase,
  documentId: DocumentId,
  { first, ...record }: ReviewRecord,
  tookMs: number | null = null,
): void {
  const { by: firstBy = null, at: firstAt = null, account: firstAccount = null } = first ?? {};
  db.prepare(writeSql).run({ documentId, ...record, firstBy, firstAt, firstAccount, tookMs });
}

const writeSql = `UPDATE review SET state = :state, decided_by = :by, decided_at = :at, reason = :reason, until = :until,
    first_by = :firstBy, first_at = :firstAt, first_account = :firstAccount,
    confirmed_values = :values, took_ms = :tookMs
  WHERE document_id = :documentId`;

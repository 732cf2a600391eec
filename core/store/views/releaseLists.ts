import { z } from 'zod';
import { releaseFormatSchema } from '../../contract/exportProfile.ts';
import {
  type LedgerEntry,
  type LedgerRow,
  type ReleasableRow,
  type ReleaseId,
  type ReleaseStanding,
  releaseIdSchema,
  releaseStandingSchema,
} from '../../contract/release.ts';
import { VouchFailure, failureSchema } from '../../vocabulary/failure.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { confirmedSql, contentHash, contentSql } from '../queries/confirmedDocuments.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

interface Page {
  readonly offset: number;
  readonly limit: number;
}

const text = z.string().nullable();
const releasableSchema = z
  .object({
    document_id: documentIdSchema,
    file_name: z.string(),
    vendor: text,
    invoice_number: text,
    issue_date: text,
    grand_total: text,
    currency: text,
    decided_at: z.string(),
    decided_by: z.string(),
    standing: releaseStandingSchema,
    released_at: text,
  })
  .transform((row): ReleasableRow => ({
    documentId: row.document_id,
    fileName: row.file_name,
    vendor: row.vendor,
    invoiceNumber: row.invoice_number,
    issueDate: row.issue_date,
    grandTotal: row.grand_total,
    currency: row.currency,
    confirmedAt: row.decided_at,
    confirmedBy: row.decided_by,
    standing: row.standing,
    releasedAt: row.released_at,
  }));

/** The last release of each document; contents are compared only where something left. */
const standingSql = `SELECT confirmed.*, last.at AS released_at, CASE
    WHEN last.at IS NULL THEN 'unreleased'
    WHEN last.content = ${contentSql('confirmed.document_id')} THEN 'released' ELSE 'changed' END AS standing
  FROM (SELECT v.document_id, d.file_name, v.decided_at, v.decided_by, (SELECT release_id FROM release_entry
      WHERE document_id = v.document_id ORDER BY at DESC, release_id DESC LIMIT 1) AS last_id FROM ${confirmedSql}) AS confirmed
    LEFT JOIN release_entry AS last ON last.release_id = confirmed.last_id AND last.document_id = confirmed.document_id`;

/** Confirmed documents by how they stand, last confirmed first. */
export function listReleasable(
  db: SqlDatabase,
  { standing, offset, limit }: Page & { readonly standing: readonly ReleaseStanding[] },
): { readonly total: number; readonly rows: readonly ReleasableRow[] } {
  const standings = JSON.stringify(standing);
  const from = `(${standingSql}) AS s WHERE s.standing IN (SELECT value FROM json_each(:standings))`;
  const total = countOf(db, `SELECT count(*) AS count FROM ${from}`, { standings });
  const rows = db
    .prepare(
      `SELECT s.*, i.vendor, i.invoice_number, i.issue_date, i.grand_total, i.currency FROM (SELECT * FROM ${from}
         ORDER BY s.decided_at DESC, s.document_id LIMIT :limit OFFSET :offset) AS s
       LEFT JOIN invoice AS i ON i.document_id = s.document_id ORDER BY s.decided_at DESC, s.document_id`,
    )
    .all({ standings, limit, offset });
  return { total, rows: parseRows(releasableSchema, rows) };
}

const ledgerSchema = z
  .object({
    id: releaseIdSchema,
    at: z.string(),
    by: z.string(),
    profile: z.string(),
    format: releaseFormatSchema,
    destination: z.string(),
    state: z
      .enum(['writing', 'placing', 'done', 'failed', 'cancelled'])
      .transform((state) => (state === 'placing' ? 'writing' : state)),
    failure: jsonColumn(failureSchema).nullable(),
    documents: z.number().int(),
    files: z.number().int(),
    undelivered: z.number().int(),
  })
  .transform(({ id, ...row }): LedgerRow => ({ ...row, releaseId: id }));

const ledgerSql = `SELECT r.id, r.at, r.by, r.profile, r.format, r.state, r.failure, d.name AS destination,
    (SELECT count(*) FROM release_entry WHERE release_id = r.id) AS documents,
    (SELECT count(*) FROM release_file WHERE release_id = r.id) AS files,
    (SELECT count(*) FROM push WHERE release_id = r.id AND state <> 'delivered') AS undelivered
  FROM release AS r JOIN release_destination AS d ON d.id = r.destination_id`;

/** The ledger, newest first. */
export function listLedger(
  db: SqlDatabase,
  page: Page,
): { readonly total: number; readonly rows: readonly LedgerRow[] } {
  const rows = db.prepare(`${ledgerSql} ORDER BY r.at DESC, r.id DESC LIMIT :limit OFFSET :offset`).all({ ...page });
  return { total: countOf(db, 'SELECT count(*) AS count FROM release', {}), rows: parseRows(ledgerSchema, rows) };
}

/** @throws VouchFailure NOT_FOUND */
export function readLedgerRow(db: SqlDatabase, releaseId: ReleaseId): LedgerRow {
  const row = db.prepare(`${ledgerSql} WHERE r.id = :releaseId`).get({ releaseId });
  if (row !== undefined) return parseRow(ledgerSchema, row);
  throw new VouchFailure('NOT_FOUND', 'The ledger knows no such release.', 'Refresh the ledger.');
}

const entrySchema = z.object({
  document_id: documentIdSchema,
  file_name: z.string(),
  vendor: text,
  invoice_number: text,
  released_as: z.string(),
  content: z.string(),
  changed: z.number(),
});

/** What left with a release, and whether it was changed since. */
export function listEntries(db: SqlDatabase, releaseId: ReleaseId): LedgerEntry[] {
  const rows = db
    .prepare(
      `SELECT e.document_id, d.file_name, i.vendor, i.invoice_number, f.name AS released_as, e.content,
         e.content <> ${contentSql('e.document_id')} AS changed
       FROM release_entry AS e JOIN document AS d ON d.id = e.document_id
         JOIN release_file AS f ON f.release_id = e.release_id AND f.number = e.file_number
         LEFT JOIN invoice AS i ON i.document_id = e.document_id
       WHERE e.release_id = :releaseId ORDER BY f.number, e.document_id`,
    )
    .all({ releaseId });
  return parseRows(entrySchema, rows).map((row): LedgerEntry => ({
    documentId: row.document_id,
    fileName: row.file_name,
    vendor: row.vendor,
    invoiceNumber: row.invoice_number,
    releasedAs: row.released_as,
    contentHash: contentHash(row.content),
    changedSince: row.changed === 1,
  }));
}

function countOf(db: SqlDatabase, sql: string, parameters: Record<string, string>): number {
  return parseRow(z.object({ count: z.number() }), db.prepare(sql).get(parameters)).count;
}

import { z } from 'zod';
import {
  type ImportId,
  type ImportPlan,
  type ImportView,
  type Refusal,
  importIdSchema,
  importPlanSchema,
  importStateSchema,
  importViewSchema,
  refusalReasonSchema,
  refusalSchema,
} from '../../contract/ledger.ts';
import type { RowReading } from '../../ledger/RowReader.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { type Failure, VouchFailure, failureSchema } from '../../vocabulary/failure.ts';
import { newId } from '../../vocabulary/ids.ts';
import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Store } from '../Store.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';
import { takeRecord } from './ledgerRecords.ts';

const rowSchema = z.object({
  no: z.number().int(),
  id: importIdSchema,
  path: z.string().nullable(),
  sha256: z.string(),
  plan: jsonColumn(importPlanSchema),
  state: importStateSchema,
  rowsRead: z.number().int(),
});
/** An import as the engine goes on with it. */
export type ImportRecord = Readonly<z.infer<typeof rowSchema>>;

interface NewImport {
  readonly fileName: string;
  readonly path: string;
  readonly sha256: string;
  readonly plan: ImportPlan;
  readonly rowsTotal: number | null;
}

/** Notes that a file is being imported, and logs it. */
export function beginImport(store: Store, { plan, ...file }: NewImport, by: string): ImportId {
  const id = newId(importIdSchema);
  return store.db.transaction(() => {
    store.db
      .prepare(
        `INSERT INTO ledger_import (id, kind, file_name, path, sha256, state, plan, source, rows_total, by, started_at)
         VALUES (:id, :kind, :fileName, :path, :sha256, 'running', :plan, :source, :rowsTotal, :by, :startedAt)`,
      )
      .run({
        ...file,
        id,
        kind: plan.kind,
        plan: JSON.stringify(plan),
        source: plan.source,
        by,
        startedAt: instantOf(store.clock),
      });
    const after = { kind: plan.kind, fileName: file.fileName, sha256: file.sha256, source: plan.source };
    logImport(store, id, 'ledger.import-begun', after, by);
    return id;
  });
}

/** @throws VouchFailure NOT_FOUND */
export function readImport(db: SqlDatabase, id: ImportId): ImportRecord {
  const row = db
    .prepare('SELECT no, id, path, sha256, plan, state, rows_read AS rowsRead FROM ledger_import WHERE id = :id')
    .get({ id });
  if (row !== undefined) return parseRow(rowSchema, row);
  throw new VouchFailure('NOT_FOUND', 'This import is not known.', 'Open the list of imports again.');
}

/**
 * Keeps rows and how far the import has come, in one transaction: killed at any moment, an import goes on after the last
 * such piece. `rowsRead` is the number of rows dealt with, these counted.
 */
export function keepRows(
  db: SqlDatabase,
  { no, plan: { kind } }: ImportRecord,
  readings: readonly RowReading[],
  rowsRead: number,
): void {
  db.transaction(() => {
    const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
    for (const reading of readings) {
      if ('refusals' in reading) {
        counts.refused += 1;
        keepRefusals(db, no, reading.refusals);
        continue;
      }
      const taken = keepRecord(db, kind, reading, no);
      if (taken === 'repeated-key' || taken === 'repeated-row') {
        counts.refused += 1;
        keepRefusals(db, no, [{ row: reading.row, heading: null, reason: taken, value: reading.record.key }]);
      } else counts[taken] += 1;
    }
    db.prepare(
      `UPDATE ledger_import SET rows_read = :rowsRead, added = added + :added, changed = changed + :changed,
         unchanged = unchanged + :unchanged, refused = refused + :refused WHERE no = :no`,
    ).run({ ...counts, rowsRead, no });
  });
}

/** The record was parsed by the schema of this very kind when its row was read. */
function keepRecord(
  db: SqlDatabase,
  kind: LedgerKind,
  reading: Extract<RowReading, { isDigest: boolean }>,
  no: number,
) {
  return takeRecord<LedgerKind>(db, kind, reading, no);
}

function keepRefusals(db: SqlDatabase, importNo: number, refusals: readonly Refusal[]): void {
  for (const [position, { row, heading, reason, value }] of refusals.entries())
    db.prepare(
      `INSERT INTO ledger_refusal (import_no, row, position, heading, reason, value)
       VALUES (:importNo, :row, :position, :heading, :reason, :value)`,
    ).run({ importNo, row, position, heading, reason, value });
}

/** Says how an import ended; logged with its counts. Only one that is broken off needs its path any longer. */
export function endImport(
  store: Store,
  id: ImportId,
  { state, failure = null }: { state: 'done' | 'stopped' | 'failed' | 'undone'; failure?: Failure | null },
  by: string,
): void {
  store.db.transaction(() => {
    store.db
      .prepare(
        `UPDATE ledger_import SET state = :state, failure = :failure, ended_at = :endedAt,
           path = CASE WHEN :state IN ('stopped', 'failed') THEN path END WHERE id = :id`,
      )
      .run({ id, state, failure: failure && JSON.stringify(failure), endedAt: instantOf(store.clock) });
    const { rowsRead, added, changed, unchanged, refused } = viewImport(store.db, id);
    logImport(store, id, `ledger.import-${state}`, { rowsRead, added, changed, unchanged, refused }, by);
  });
}

export function markImport(db: SqlDatabase, id: ImportId, state: 'running' | 'undoing'): void {
  db.prepare('UPDATE ledger_import SET state = :state, failure = NULL, ended_at = NULL WHERE id = :id').run({
    id,
    state,
  });
}

function logImport(
  { changeLog }: Store,
  recordId: ImportId,
  kind: string,
  after: Record<string, string | number>,
  actor: string,
): void {
  changeLog.append({ actor, kind, recordKind: 'import', recordId, before: null, after });
}

const viewed = `id, kind, file_name AS fileName, source, state, rows_read AS rowsRead, rows_total AS rowsTotal, added, changed,
  unchanged, refused, failure, by, started_at AS startedAt, ended_at AS endedAt`;
const viewRowSchema = importViewSchema.extend({ failure: jsonColumn(failureSchema).nullable() });

/** Every import, newest first. */
export function listImports(db: SqlDatabase): ImportView[] {
  return parseRows(viewRowSchema, db.prepare(`SELECT ${viewed} FROM ledger_import ORDER BY no DESC`).all());
}

export function viewImport(db: SqlDatabase, id: ImportId): ImportView {
  const row = db.prepare(`SELECT ${viewed} FROM ledger_import WHERE id = :id`).get({ id });
  if (row !== undefined) return parseRow(viewRowSchema, row);
  throw new VouchFailure('NOT_FOUND', 'This import is not known.', 'Open the list of imports again.');
}

/** Imports an engine that died left at work. */
export function importsAtWork(db: SqlDatabase): ImportRecord[] {
  const rows = db
    .prepare(
      `SELECT no, id, path, sha256, plan, state, rows_read AS rowsRead FROM ledger_import
       WHERE state IN ('running', 'undoing') ORDER BY no`,
    )
    .all();
  return parseRows(rowSchema, rows);
}

/** What was refused, by row; in pieces. */
export function readRefusals(db: SqlDatabase, id: ImportId, page: { offset: number; limit: number }): Refusal[] {
  const rows = db
    .prepare(
      `SELECT row, heading, reason, value FROM ledger_refusal
       WHERE import_no = (SELECT no FROM ledger_import WHERE id = :id) ORDER BY row, position LIMIT :limit OFFSET :offset`,
    )
    .all({ id, ...page });
  return parseRows(refusalSchema.extend({ reason: refusalReasonSchema }), rows);
}

/** The plan last used for files of these headings. */
export function recallPlan(db: SqlDatabase, fingerprint: string, kind: LedgerKind): ImportPlan | null {
  const row = db
    .prepare('SELECT plan FROM ledger_mapping WHERE fingerprint = :fingerprint AND kind = :kind')
    .get({ fingerprint, kind });
  return row === undefined ? null : parseRow(z.object({ plan: jsonColumn(importPlanSchema) }), row).plan;
}

/** The kind files of these headings were imported as. */
export function recallKind(db: SqlDatabase, fingerprint: string): ImportPlan | null {
  const row = db
    .prepare('SELECT plan FROM ledger_mapping WHERE fingerprint = :fingerprint ORDER BY rowid DESC LIMIT 1')
    .get({ fingerprint });
  return row === undefined ? null : parseRow(z.object({ plan: jsonColumn(importPlanSchema) }), row).plan;
}

export function rememberPlan(db: SqlDatabase, fingerprint: string, plan: ImportPlan): void {
  db.prepare(`INSERT OR REPLACE INTO ledger_mapping (fingerprint, kind, plan) VALUES (:fingerprint, :kind, :plan)`).run(
    { fingerprint, kind: plan.kind, plan: JSON.stringify(plan) },
  );
}

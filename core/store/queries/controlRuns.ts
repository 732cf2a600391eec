import { z } from 'zod';
import { type ControlHit, type ControlId, type ControlRun, controlRunSchema } from '../../contract/controls.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { type Failure, VouchFailure, failureSchema } from '../../vocabulary/failure.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Store } from '../Store.ts';
import { jsonColumn, parseRow } from '../rows.ts';

const count = z.object({ count: z.number().int() });

/** Begins a run. Imports that ended are seen by it; what one at work adds meanwhile is for the next. */
export function beginControlRun(store: Store, scope: ControlRun['scope'], by: string): number {
  const { lastInsertRowid } = store.db
    .prepare(
      `INSERT INTO control_run (scope, state, upto_import, by, started_at) VALUES (:scope, 'running',
         coalesce((SELECT min(no) - 1 FROM ledger_import WHERE state IN ('running', 'undoing')),
           (SELECT max(no) FROM ledger_import), 0), :by, :at)`,
    )
    .run({ scope, by, at: instantOf(store.clock) });
  const no = Number(lastInsertRowid);
  logRun(store, no, 'control-run.begun', { scope }, by);
  return no;
}

/** Runs an engine that died left at work: nobody goes on with them, and what they found stays. */
export function breakOffControlRuns(store: Store): void {
  store.db
    .prepare(`UPDATE control_run SET state = 'cancelled', ended_at = :at WHERE state = 'running'`)
    .run({ at: instantOf(store.clock) });
}

/** A hit and the block of records it was judged in. */
export interface FoundHit {
  readonly block: string;
  readonly hit: ControlHit;
}

/** Keeps hits, one a cause: what is known takes the new facts and keeps its alert. */
export function keepControlHits(
  db: SqlDatabase,
  runNo: number,
  found: readonly FoundHit[],
  versionOf: (control: ControlId) => number,
): void {
  const put = db.prepare(putHitSql);
  db.transaction(() => {
    for (const { block, hit } of found) {
      const { control, cause, entity, severity, points, records, facts, amountMinor, currency } = hit;
      put.run({
        cause,
        control,
        version: versionOf(control),
        block,
        entityKind: entity.kind,
        entityId: entity.id,
        severity,
        points,
        facts: JSON.stringify(facts),
        records: JSON.stringify(records),
        amountMinor,
        currency,
        runNo,
      });
    }
  });
}

const putHitSql = `INSERT INTO control_hit (cause, control, version, block, entity_kind, entity_id, severity, points, facts,
    records, amount_minor, currency, first_run, last_run)
  VALUES (:cause, :control, :version, :block, :entityKind, :entityId, :severity, :points, :facts, :records, :amountMinor,
    :currency, :runNo, :runNo)
  ON CONFLICT (cause) DO UPDATE SET version = excluded.version, block = excluded.block, severity = excluded.severity,
    points = excluded.points, facts = excluded.facts, records = excluded.records, amount_minor = excluded.amount_minor,
    currency = excluded.currency, last_run = excluded.last_run`;

/** Forgets hits of a test that a run over all its groups no longer found. Answers how many. */
export function dropHitsNotFound(db: SqlDatabase, runNo: number, control: ControlId): number {
  return db.prepare('DELETE FROM control_hit WHERE control = :control AND last_run < :runNo').run({ control, runNo })
    .changes;
}

/** The same for a test that was run over some blocks alone. */
export function dropHitsNotFoundIn(
  db: SqlDatabase,
  runNo: number,
  control: ControlId,
  blocks: Iterable<string>,
): number {
  const drop = db.prepare('DELETE FROM control_hit WHERE control = :control AND block = :block AND last_run < :runNo');
  let gone = 0;
  db.transaction(() => {
    for (const block of blocks) gone += drop.run({ control, block, runNo }).changes;
  });
  return gone;
}

export interface ControlResult {
  readonly control: ControlId;
  readonly version: number;
  readonly excused: number;
  readonly missing: readonly string[];
}

/** Says what a run came to, and logs it. */
export function endControlRun(
  store: Store,
  runNo: number,
  outcome: {
    readonly state: 'done' | 'cancelled' | 'failed';
    readonly failure?: Failure;
    readonly payments: number;
    readonly gone: number;
    readonly alerts: number;
    readonly results: readonly ControlResult[];
  },
  by: string,
): ControlRun {
  const { state, failure, payments, gone, alerts, results } = outcome;
  return store.db.transaction(() => {
    for (const { control, version, excused, missing } of results)
      store.db
        .prepare(
          `INSERT INTO control_result (run_no, control, version, hits, excused, missing) VALUES (:runNo, :control, :version,
             (SELECT count(*) FROM control_hit WHERE control = :control), :excused, :missing)`,
        )
        .run({ runNo, control, version, excused, missing: JSON.stringify(missing) });
    store.db
      .prepare(
        `UPDATE control_run SET state = :state, failure = :failure, payments = :payments, gone = :gone, alerts = :alerts,
           hits = (SELECT count(*) FROM control_hit), added = (SELECT count(*) FROM control_hit WHERE first_run = :runNo),
           ended_at = :at WHERE no = :runNo`,
      )
      .run({
        runNo,
        state,
        failure: failure === undefined ? null : JSON.stringify(failure),
        payments,
        gone,
        alerts,
        at: instantOf(store.clock),
      });
    const run = readControlRun(store.db, runNo);
    const { hits, added } = run;
    logRun(store, runNo, `control-run.${state}`, { payments, hits, added, gone, alerts }, by);
    return run;
  });
}

function logRun(
  { changeLog }: Store,
  no: number,
  kind: string,
  after: Record<string, string | number>,
  actor: string,
): void {
  changeLog.append({ actor, kind, recordKind: 'control-run', recordId: String(no), before: null, after });
}

const runRowSchema = controlRunSchema.extend({ failure: jsonColumn(failureSchema).nullable() });
const runColumns = `no, scope, state, payments, hits, added, gone, alerts, failure, by, started_at AS startedAt,
  ended_at AS endedAt`;

export function readControlRun(db: SqlDatabase, no: number): ControlRun {
  const row = db.prepare(`SELECT ${runColumns} FROM control_run WHERE no = :no`).get({ no });
  if (row !== undefined) return parseRow(runRowSchema, row);
  throw new VouchFailure('NOT_FOUND', 'This run is not known.');
}

/** The newest run; null before the first. */
export function lastControlRun(db: SqlDatabase): ControlRun | null {
  const row = db.prepare(`SELECT ${runColumns} FROM control_run ORDER BY no DESC LIMIT 1`).get();
  return row === undefined ? null : parseRow(runRowSchema, row);
}

/** Records of all kinds that tests look at. */
export function countLedgerRecords(db: SqlDatabase): number {
  const sql = `SELECT (SELECT count(*) FROM payment) + (SELECT count(*) FROM vendor) + (SELECT count(*) FROM purchase_order)
    + (SELECT count(*) FROM goods_receipt) + (SELECT count(*) FROM employee) AS count`;
  return parseRow(count, db.prepare(sql).get()).count;
}

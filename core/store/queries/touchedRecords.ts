import { z } from 'zod';
import { type ControlId, controlIdSchema, controlIds } from '../../contract/controls.ts';
import { type LedgerKind, ledgerKindSchema } from '../../vocabulary/ledgerKinds.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { ledgerTable } from '../ledgerTables.ts';
import { parseRow, parseRows } from '../rows.ts';
import { wereVendorsLinkedSince } from './vendorLinkChanges.ts';
import { canonicalPayees } from './vendorMembers.ts';

/** What changed since control tests were run last: values payments are grouped by, kinds of records, tests themselves. */
export interface TouchedRecords {
  readonly values: {
    readonly payee: readonly string[];
    /** Payees, or the vendors they are linked to. */
    readonly vendor: readonly string[];
    readonly purchaseOrder: readonly string[];
    readonly item: readonly string[];
    readonly amountMinor: readonly number[];
  };
  readonly kinds: readonly LedgerKind[];
  /** Tests that were not run then, or with other parameters. */
  readonly tests: readonly ControlId[];
}

const lastSchema = z.object({ no: z.number().int(), uptoImport: z.number().int(), startedAt: z.string() });

/**
 * What changed since the last run that came to its end; null where everything has to be run: there was none, an import was taken
 * back or something was said of vendors since, or more than half of the payments are new.
 */
export function touchedSinceLastRun(db: SqlDatabase): TouchedRecords | null {
  const row = db
    .prepare(
      `SELECT no, upto_import AS uptoImport, started_at AS startedAt FROM control_run WHERE state = 'done' ORDER BY no DESC LIMIT 1`,
    )
    .get();
  if (row === undefined) return null;
  const last = parseRow(lastSchema, row);
  if (wasTakenBackSince(db, last.startedAt) || wereVendorsLinkedSince(db, last.startedAt)) return null;
  if (isMostlyNew(db, last.uptoImport)) return null;
  return {
    values: touchedValues(db, last.uptoImport),
    kinds: ledgerKindSchema.options.filter((kind) => hasNew(db, kind, last.uptoImport)),
    tests: changedTests(db, last.no),
  };
}

function wasTakenBackSince(db: SqlDatabase, startedAt: string): boolean {
  const sql = `SELECT 1 FROM ledger_import WHERE state IN ('undoing', 'undone') AND ended_at >= :startedAt LIMIT 1`;
  return db.prepare(sql).get({ startedAt }) !== undefined;
}

function isMostlyNew(db: SqlDatabase, after: number): boolean {
  const sql = `SELECT (SELECT count(*) FROM payment WHERE import_no > :after) AS fresh, count(*) AS present FROM payment`;
  const { fresh, present } = parseRow(
    z.object({ fresh: z.number(), present: z.number() }),
    db.prepare(sql).get({ after }),
  );
  return fresh * 2 > present;
}

function hasNew(db: SqlDatabase, kind: LedgerKind, after: number): boolean {
  const sql = `SELECT 1 FROM ${ledgerTable(kind).name} WHERE import_no > :after LIMIT 1`;
  return db.prepare(sql).get({ after }) !== undefined;
}

/** Of payments that are new or another now, what they say and what they said before. */
function touchedValues(db: SqlDatabase, after: number): TouchedRecords['values'] {
  const texts = (column: string, field: string): string[] =>
    parseRows(
      z.object({ value: z.string() }),
      db
        .prepare(
          `SELECT ${column} AS value FROM payment WHERE import_no > :after AND ${column} IS NOT NULL
           UNION SELECT v.content ->> '$.${field}' FROM ledger_version AS v JOIN payment AS p ON p.no = v.record_no
             WHERE v.kind = 'payments' AND p.import_no > :after AND v.content ->> '$.${field}' IS NOT NULL`,
        )
        .all({ after }),
    ).map(({ value }) => value);
  const amounts = db
    .prepare(
      `SELECT amount_minor AS value FROM payment WHERE import_no > :after
       UNION SELECT v.content ->> '$.amountMinor' FROM ledger_version AS v JOIN payment AS p ON p.no = v.record_no
         WHERE v.kind = 'payments' AND p.import_no > :after`,
    )
    .all({ after });
  const payee = texts('payee', 'payee');
  const links = canonicalPayees(db);
  return {
    payee,
    vendor: [...new Set(payee.map((key) => links.get(key) ?? key))],
    purchaseOrder: texts('purchase_order', 'purchaseOrder'),
    item: texts('item', 'item'),
    amountMinor: parseRows(z.object({ value: z.number() }), amounts).map(({ value }) => value),
  };
}

/** All but those that were run then, with the values they have now: others lacked inputs, or did not exist. */
function changedTests(db: SqlDatabase, runNo: number): ControlId[] {
  const rows = db
    .prepare(
      `SELECT r.control FROM control_result AS r LEFT JOIN control_in_use AS u ON u.control = r.control
       WHERE r.run_no = :runNo AND r.version = coalesce(u.version, 0) AND r.missing = '[]'`,
    )
    .all({ runNo });
  const same = new Set(parseRows(z.object({ control: controlIdSchema }), rows).map(({ control }) => control));
  return controlIds.filter((control) => !same.has(control));
}

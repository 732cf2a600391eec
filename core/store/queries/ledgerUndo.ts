import { z } from 'zod';
import { type LedgerRecord, ledgerRecordSchemas } from '../../ledger/records/ledgerRecords.ts';
import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { ledgerTable } from '../ledgerTables.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';
import { overwriteRecord } from './ledgerRecords.ts';

const versionSchema = z.object({ version: z.number().int(), importNo: z.number().int(), row: z.number().int() });

/**
 * Takes back a piece of an import: what it added goes, what it changed is as it was before. What a later import changed
 * again stays as that one left it, and only the step between is forgotten. Answers false once nothing is left.
 */
export function undoPiece(db: SqlDatabase, kind: LedgerKind, importNo: number, most: number): boolean {
  return db.transaction(() => {
    const { name } = ledgerTable(kind);
    const rows = db.prepare(`SELECT no FROM ${name} WHERE import_no = :importNo LIMIT :most`).all({ importNo, most });
    for (const { no } of parseRows(z.object({ no: z.number().int() }), rows)) takeBack(db, kind, no);
    if (rows.length > 0) return true;
    db.prepare('DELETE FROM ledger_version WHERE import_no = :importNo').run({ importNo });
    db.prepare('DELETE FROM ledger_refusal WHERE import_no = :importNo').run({ importNo });
    return false;
  });
}

function takeBack(db: SqlDatabase, kind: LedgerKind, no: number): void {
  const { name } = ledgerTable(kind);
  const found = db
    .prepare(
      `SELECT version, import_no AS importNo, row, content FROM ledger_version
       WHERE kind = :kind AND record_no = :no ORDER BY version DESC LIMIT 1`,
    )
    .get({ kind, no });
  if (found === undefined) {
    db.prepare(`DELETE FROM ${name} WHERE no = :no`).run({ no });
    return;
  }
  const { version, importNo, row } = parseRow(versionSchema, found);
  const schema: z.ZodType<LedgerRecord> = ledgerRecordSchemas[kind];
  const { content } = parseRow(z.object({ content: jsonColumn(schema) }), found);
  overwriteRecord(db, kind, no, content, { importNo, row });
  db.prepare('DELETE FROM ledger_version WHERE kind = :kind AND record_no = :no AND version = :version').run({
    kind,
    no,
    version,
  });
}

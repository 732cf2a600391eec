import { z } from 'zod';
import { type LedgerRecord, type LedgerRecords, ledgerRecordSchemas } from '../../ledger/records/ledgerRecords.ts';
import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';
import type { SqlDatabase, SqlValue } from '../SqlDatabase.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { ledgerTable } from '../ledgerTables.ts';
import { parseRow } from '../rows.ts';

/** Where a record comes from: import, and row of its file from 1, the heading not counted. */
interface Origin {
  readonly importNo: number;
  readonly row: number;
}

/** A record beside what the store knows of it. */
export interface StoredRecord<Kind extends LedgerKind> extends Origin {
  readonly no: number;
  readonly record: LedgerRecords[Kind];
}

const originSchema = z.object({ no: z.number().int(), importNo: z.number().int(), row: z.number().int() });

/**
 * Keeps a record. One of the same key takes its values; what it held before stays as a version, so that the import can be
 * taken back. Never makes a second record of a key.
 */
export function putRecord<Kind extends LedgerKind>(
  db: SqlDatabase,
  kind: Kind,
  record: LedgerRecords[Kind],
  origin: Origin,
): 'added' | 'changed' | 'unchanged' {
  const before = recordByKey(db, kind, record.key);
  if (before === null) {
    db.prepare(insertText(kind)).run({ ...storedValues(record), ...origin });
    return 'added';
  }
  if (canonicalJson(before.record) === canonicalJson(record)) return 'unchanged';
  keepVersion(db, kind, before);
  overwriteRecord(db, kind, before.no, record, origin);
  return 'changed';
}

/** Puts values in place of those a record has, and keeps no version. */
export function overwriteRecord<Kind extends LedgerKind>(
  db: SqlDatabase,
  kind: Kind,
  no: number,
  record: LedgerRecords[Kind],
  origin: Origin,
): void {
  db.prepare(updateText(kind)).run({ ...storedValues(record), ...origin, no });
}

function keepVersion<Kind extends LedgerKind>(db: SqlDatabase, kind: Kind, before: StoredRecord<Kind>): void {
  const { no, importNo, row, record } = before;
  db.prepare(
    `INSERT INTO ledger_version (kind, record_no, version, import_no, row, content)
     SELECT :kind, :no, 1 + coalesce(max(version), 0), :importNo, :row, :content
     FROM ledger_version WHERE kind = :kind AND record_no = :no`,
  ).run({ kind, no, importNo, row, content: JSON.stringify(record) });
}

function recordByKey<Kind extends LedgerKind>(db: SqlDatabase, kind: Kind, key: string): StoredRecord<Kind> | null {
  const { name, selected } = ledgerTable(kind);
  const found = db
    .prepare(`SELECT no, import_no AS importNo, row, ${selected} FROM ${name} WHERE key = :key`)
    .get({ key });
  return found === undefined ? null : storedRecord(kind, found);
}

/** Every record of a kind, in the order it came; read as it is asked for. */
export function* eachRecord<Kind extends LedgerKind>(db: SqlDatabase, kind: Kind): Generator<StoredRecord<Kind>> {
  const { name, selected } = ledgerTable(kind);
  const rows = db.prepare(`SELECT no, import_no AS importNo, row, ${selected} FROM ${name} ORDER BY no`).iterate();
  for (const row of rows) yield storedRecord(kind, row);
}

function storedRecord<Kind extends LedgerKind>(kind: Kind, row: unknown): StoredRecord<Kind> {
  return { ...parseRow(originSchema, row), record: parseRow(ledgerRecordSchemas[kind], row) };
}

function storedValues(record: LedgerRecord): Record<string, SqlValue> {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [field, typeof value === 'boolean' ? Number(value) : value]),
  );
}

function insertText(kind: LedgerKind): string {
  const { name, fields, columns } = ledgerTable(kind);
  const values = fields.map((field) => `:${field}`).join(', ');
  return `INSERT INTO ${name} (${columns.join(', ')}, import_no, row) VALUES (${values}, :importNo, :row)`;
}

function updateText(kind: LedgerKind): string {
  const { name, fields, columns } = ledgerTable(kind);
  const values = fields.map((field, at) => `${columns[at] ?? field} = :${field}`).join(', ');
  return `UPDATE ${name} SET ${values}, import_no = :importNo, row = :row WHERE no = :no`;
}

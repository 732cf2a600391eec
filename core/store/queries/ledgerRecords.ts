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
const seenSchema = z.object({ no: z.number().int(), seenNo: z.number().int() });

/** What became of a row: its record was new, had other values, was the same, or came before in the same file. */
export type Taken = 'added' | 'changed' | 'unchanged' | 'repeated-key' | 'repeated-row';

/** A record of an import, as `RowReader` reads it. */
interface NewRecord<Kind extends LedgerKind> {
  readonly row: number;
  readonly record: LedgerRecords[Kind];
  /** The key is a digest of the row: the second of equal rows of a file is a record of its own, "…#2". */
  readonly isDigest: boolean;
}

/**
 * Keeps a record. One of the same key takes its values; what it held before stays as a version, so that the import can be
 * taken back. Never makes a second record of a key; a key that comes twice in one file is taken once.
 */
export function takeRecord<Kind extends LedgerKind>(
  db: SqlDatabase,
  kind: Kind,
  { row, record, isDigest }: NewRecord<Kind>,
  importNo: number,
): Taken {
  const key = isDigest ? freeKey(db, kind, record.key, importNo) : record.key;
  const own = key === record.key ? record : { ...record, key };
  const seen = seenAs(db, kind, key);
  if (seen === null) {
    db.prepare(insertText(kind)).run({ ...storedValues(own), importNo, row });
    return 'added';
  }
  const before = recordOf(db, kind, seen.no);
  const isSame = canonicalJson(before.record) === canonicalJson(own);
  if (seen.seenNo === importNo) return isSame ? 'repeated-row' : 'repeated-key';
  if (isSame) {
    db.prepare(`UPDATE ${ledgerTable(kind).name} SET seen_no = :importNo WHERE no = :no`).run({
      importNo,
      no: seen.no,
    });
    return 'unchanged';
  }
  keepVersion(db, kind, before);
  overwriteRecord(db, kind, before.no, own, { importNo, row });
  return 'changed';
}

/** The first key of a digest that this import has not used: "ab12", "ab12#2", … */
function freeKey(db: SqlDatabase, kind: LedgerKind, digest: string, importNo: number): string {
  if (seenAs(db, kind, digest)?.seenNo !== importNo) return digest;
  // Numbers are given out without a gap, so how many there are is found by halving.
  let [used, free] = [1, 2];
  while (seenAs(db, kind, `${digest}#${free}`)?.seenNo === importNo) [used, free] = [free, free * 2];
  while (free - used > 1) {
    const middle = (used + free) >> 1;
    if (seenAs(db, kind, `${digest}#${middle}`)?.seenNo === importNo) used = middle;
    else free = middle;
  }
  return `${digest}#${free}`;
}

function seenAs(db: SqlDatabase, kind: LedgerKind, key: string): z.infer<typeof seenSchema> | null {
  const row = db.prepare(`SELECT no, seen_no AS seenNo FROM ${ledgerTable(kind).name} WHERE key = :key`).get({ key });
  return row === undefined ? null : parseRow(seenSchema, row);
}

/** How many of these keys the store holds a record of. */
export function countKnown(db: SqlDatabase, kind: LedgerKind, keys: readonly string[]): number {
  return keys.filter((key) => seenAs(db, kind, key) !== null).length;
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

function recordOf<Kind extends LedgerKind>(db: SqlDatabase, kind: Kind, no: number): StoredRecord<Kind> {
  const { name, selected } = ledgerTable(kind);
  return storedRecord(
    kind,
    db.prepare(`SELECT no, import_no AS importNo, row, ${selected} FROM ${name} WHERE no = :no`).get({ no }),
  );
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
  return `INSERT INTO ${name} (${columns.join(', ')}, import_no, row, seen_no) VALUES (${values}, :importNo, :row, :importNo)`;
}

function updateText(kind: LedgerKind): string {
  const { name, fields, columns } = ledgerTable(kind);
  const values = fields.map((field, at) => `${columns[at] ?? field} = :${field}`).join(', ');
  return `UPDATE ${name} SET ${values}, import_no = :importNo, row = :row, seen_no = :importNo WHERE no = :no`;
}

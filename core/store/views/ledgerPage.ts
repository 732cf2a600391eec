import { z } from 'zod';
import type { CellForm, LedgerPage } from '../../contract/ledger.ts';
import { cellFormOf } from '../../ledger/cellFormOf.ts';
import { fromMinor } from '../../vocabulary/money.ts';
import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { ledgerTable } from '../ledgerTables.ts';
import { parseRow, parseRows } from '../rows.ts';

const cellSchema = z.union([z.string(), z.number(), z.null()]);
const rowSchema = z.record(z.string(), cellSchema);
const seconds = new Set(['paidAt', 'enteredAt', 'fraudKnownAt']);

/** A page of a kind's records, newest first, as text: amounts as decimals, times as ISO 8601 in UTC. */
export function readLedgerPage(db: SqlDatabase, kind: LedgerKind, page: { offset: number; limit: number }): LedgerPage {
  const { name, fields, selected } = ledgerTable(kind);
  const { total } = parseRow(
    z.object({ total: z.number().int() }),
    db.prepare(`SELECT count(*) AS total FROM ${name}`).get(),
  );
  // Deep pages skip by the key alone, which is ten times cheaper than skipping whole rows.
  const rows = db
    .prepare(
      `SELECT no, row, ${selected} FROM ${name}
       WHERE no IN (SELECT no FROM ${name} ORDER BY no DESC LIMIT :limit OFFSET :offset) ORDER BY no DESC`,
    )
    .all(page);
  return {
    total,
    fields: fields.map((name) => ({ name, form: cellFormOf(kind, name) })),
    rows: parseRows(rowSchema, rows).map((row) => ({
      no: Number(row['no']),
      row: Number(row['row']),
      cells: fields.map((field) => cellText(field, row)),
    })),
  };
}

interface RecordCells {
  /** What is stated, field by field; null where there is no such record. */
  readonly cells: { field: string; text: string; form: CellForm }[] | null;
  readonly fileName: string | null;
  readonly row: number | null;
}

/** One record by its key, as text, with the file and row it came from. */
export function readRecordCells(db: SqlDatabase, kind: LedgerKind, key: string): RecordCells {
  const { name, fields, selected } = ledgerTable(kind);
  const found = db
    .prepare(
      `SELECT r.row AS origin, i.file_name AS originFile, ${selected} FROM (SELECT * FROM ${name} WHERE key = :key) AS r
       JOIN ledger_import AS i ON i.no = r.import_no`,
    )
    .get({ key });
  if (found === undefined) return { cells: null, fileName: null, row: null };
  const row = parseRow(rowSchema, found);
  const cells = fields.flatMap((field) => {
    const text = cellText(field, row);
    return text === null ? [] : [{ field, text, form: cellFormOf(kind, field) }];
  });
  return { cells, fileName: String(row['originFile']), row: Number(row['origin']) };
}

function cellText(field: string, row: z.infer<typeof rowSchema>): string | null {
  const value = row[field] ?? null;
  if (typeof value !== 'number') return value;
  const currency = row['currency'];
  if (field.endsWith('Minor') && typeof currency === 'string') return fromMinor(value, currency);
  return seconds.has(field) ? timeText(value) : String(value);
}

function timeText(at: number): string {
  const text = new Date(at * 1000).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.replace('.000Z', 'Z');
}

import { z } from 'zod';
import { sourceSystemSchema } from '../../contract/ledger.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow, parseRows } from '../rows.ts';

const sourceRowSchema = z.object({ source: sourceSystemSchema });

/** What file names of one kind have in common: "vendors_DE_2026-03.csv" and "Vendors_DE_2026-04.csv" are one. */
function patternOf(fileName: string): string {
  return fileName.normalize('NFC').toLowerCase().replace(/\d+/g, '#');
}

/** The source last said for a file of such a name; null where there was none. */
export function recallSource(db: SqlDatabase, fileName: string): string | null {
  const row = db.prepare('SELECT source FROM ledger_source WHERE pattern = :pattern').get({
    pattern: patternOf(fileName),
  });
  return row === undefined ? null : parseRow(sourceRowSchema, row).source;
}

export function rememberSource(db: SqlDatabase, fileName: string, source: string): void {
  db.prepare('INSERT OR REPLACE INTO ledger_source (pattern, source) VALUES (:pattern, :source)').run({
    pattern: patternOf(fileName),
    source,
  });
}

/** Names of the sources of all imports, by alphabet; the source without a name is left out. */
export function listSources(db: SqlDatabase): string[] {
  const rows = db.prepare("SELECT DISTINCT source FROM ledger_import WHERE source <> '' ORDER BY source").all();
  return parseRows(sourceRowSchema, rows).map(({ source }) => source);
}

import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import type { ImportId } from '../contract/ledger.ts';
import { neutralise } from '../release/neutralise.ts';
import type { SqlDatabase } from '../store/SqlDatabase.ts';
import { readRefusals } from '../store/queries/ledgerImports.ts';
import { tableFailure } from '../engines/ledger/tableFailure.ts';

const pieceRows = 1000;

/**
 * Writes what an import refused as CSV: row, column, reason, what stood there. Text that a spreadsheet would compute is
 * made inert. @throws VouchFailure FILE_UNREADABLE
 */
export async function writeRefusals(db: SqlDatabase, importId: ImportId, path: string): Promise<number> {
  const out = createWriteStream(path, { encoding: 'utf8' });
  let offset = 0;
  try {
    out.write('\ufeffrow,column,reason,value\n');
    for (;;) {
      const refusals = readRefusals(db, importId, { offset, limit: pieceRows });
      const rows = refusals.map(({ row, heading, reason, value }) => [row, heading ?? '', reason, value]);
      const inert = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralise(cell) : cell)));
      if (rows.length > 0 && !out.write(stringify(inert))) await once(out, 'drain');
      offset += refusals.length;
      if (refusals.length < pieceRows) break;
    }
    out.end();
    await finished(out);
    return offset;
  } catch (error) {
    throw tableFailure(error);
  }
}

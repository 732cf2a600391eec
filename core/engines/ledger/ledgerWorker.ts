import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { RowReader, type RowReading } from '../../ledger/RowReader.ts';
import { assertNever } from '../../vocabulary/assertNever.ts';
import { failureOf } from '../../vocabulary/failure.ts';
import { openTable } from './openTable.ts';
import { type LedgerMessage, ledgerTaskSchema } from './protocol.ts';

/**
 * A ledger thread: unpacks, parses and checks the rows of one file, so that the engine's own thread only writes. Sends
 * pieces of rows and waits for each to be asked for, so that a slow store never makes it hold the file.
 */
const pieceRows = 400;

async function work(): Promise<void> {
  const task = ledgerTaskSchema.parse(workerData);
  const table = await openTable(task.path);
  switch (task.ask) {
    case 'sample': {
      const rows: string[][] = [];
      for await (const row of table.rows(0)) {
        rows.push([...row]);
        if (rows.length === task.rows) break;
      }
      const { dialect, headings, rowsTotal } = table;
      return post({ kind: 'sample', sample: { dialect, headings: [...headings], rowsTotal, rows } });
    }
    case 'rows': {
      const reader = new RowReader(task.plan, table.headings, task.secret);
      let row = task.skip;
      let piece: RowReading[] = [];
      for await (const cells of table.rows(task.skip)) {
        row += 1;
        piece.push(reader.read(cells, row));
        if (piece.length < pieceRows) continue;
        await send(piece, row);
        piece = [];
      }
      if (piece.length > 0) await send(piece, row);
      return post({ kind: 'end' });
    }
    default:
      return assertNever(task);
  }
}

async function send(readings: RowReading[], rowsRead: number): Promise<void> {
  post({ kind: 'rows', readings, rowsRead });
  if (parentPort) await once(parentPort, 'message');
}

function post(message: LedgerMessage): void {
  parentPort?.postMessage(message);
}

try {
  await work();
} catch (error) {
  post({ kind: 'failed', failure: failureOf(error) });
}
parentPort?.close();

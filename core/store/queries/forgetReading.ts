import { z } from 'zod';
import { pageSourceSchema } from '../../contract/reading.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { type QuarterTurn, quarterTurnSchema } from '../../vocabulary/quarterTurn.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Store } from '../Store.ts';
import { parseRows } from '../rows.ts';
import { turnKeptPlaces } from './keptPlaces.ts';
import { markReadAgain } from './pageTurns.ts';

/** Forgets how pages were read, before they are read again: all of a document, or these. */
export function forgetReading(store: Store, documentId: DocumentId, numbers: readonly number[] | null): void {
  const { db } = store;
  for (const { number, width, height, turn, source } of readTurnedPages(db, documentId)) {
    if (numbers !== null && !numbers.includes(number)) continue;
    db.prepare('DELETE FROM page WHERE document_id = :documentId AND number = :number').run({ documentId, number });
    // A text layer is read as it is printed, however its page is shown.
    if (turn === 0 || source === 'text-layer') continue;
    turnKeptPlaces(db, documentId, { page: number, width, height, turn });
    markReadAgain(store, documentId, number);
  }
}

interface ReadPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly source: z.infer<typeof pageSourceSchema>;
  readonly turn: QuarterTurn;
}

/** Pages of a document with the turn a view gives them. */
export function readTurnedPages(db: SqlDatabase, documentId: DocumentId): ReadPage[] {
  const rows = db
    .prepare('SELECT number, width, height, source, turn FROM document_page WHERE document_id = :documentId')
    .all({ documentId });
  return parseRows(pageRowSchema, rows);
}

const pageRowSchema = z.object({
  number: z.number().int(),
  width: z.number(),
  height: z.number(),
  source: pageSourceSchema,
  turn: quarterTurnSchema,
});

import { z } from 'zod';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { type QuarterTurn, quarterTurnSchema } from '../../vocabulary/quarterTurn.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Store } from '../Store.ts';
import { parseRow, parseRows } from '../rows.ts';
import { readPart } from './splits.ts';

/** What the log calls the turning of a page. */
export const pageTurned = 'page.turned';

/** How one page of a file is shown: turned so, clockwise, from how the original stores it. */
export const pageTurnSchema = z.object({ page: z.number().int().positive(), rotation: quarterTurnSchema });
export type PageTurn = Readonly<z.infer<typeof pageTurnSchema>>;

/**
 * Turns pages of a document clockwise by so many degrees, as one change of their file. @throws VouchFailure NOT_FOUND
 */
export function turnPages(
  store: Store,
  { documentId, pages, by }: { documentId: DocumentId; pages: readonly number[]; by: QuarterTurn },
  analyst: string,
): void {
  const fileId = readPart(store.db, documentId)?.fileId ?? documentId;
  const turn = () => {
    for (const page of new Set(pages)) turnPage(store, fileId, { page, by }, analyst);
  };
  store.db.transaction(() => (pages.length === 1 ? turn() : store.changeLog.asOne(turn)));
}

function turnPage(store: Store, fileId: DocumentId, turn: { page: number; by: QuarterTurn }, actor: string): void {
  const before = readPageTurn(store.db, fileId, turn.page);
  const after = { page: turn.page, rotation: quarterTurnSchema.parse((before.rotation + turn.by) % 360) };
  writePageTurn(store.db, fileId, after);
  store.changeLog.append({ actor, kind: pageTurned, recordKind: 'document', recordId: fileId, before, after });
}

/** How a page of a file is shown. @throws VouchFailure NOT_FOUND where it was neither read nor turned */
export function readPageTurn(db: SqlDatabase, fileId: DocumentId, page: number): PageTurn {
  const row = db
    .prepare(
      `SELECT coalesce((SELECT rotation FROM page_turn WHERE document_id = :fileId AND number = :page),
        (SELECT rotation FROM page WHERE document_id = :fileId AND number = :page)) AS rotation`,
    )
    .get({ fileId, page });
  const { rotation } = parseRow(z.object({ rotation: quarterTurnSchema.nullable() }), row);
  if (rotation === null) throw new VouchFailure('NOT_FOUND', `Page ${page} has not been read yet.`);
  return { page, rotation };
}

/** The caller logs the change. */
export function writePageTurn(db: SqlDatabase, fileId: DocumentId, { page, rotation }: PageTurn): void {
  db.prepare(
    `INSERT INTO page_turn (document_id, number, rotation) VALUES (:fileId, :page, :rotation)
     ON CONFLICT (document_id, number) DO UPDATE SET rotation = :rotation`,
  ).run({ fileId, page, rotation });
}

/** How an analyst wants a page to lie; null where nobody said so. */
export function readWantedRotation(db: SqlDatabase, fileId: DocumentId, page: number): QuarterTurn | null {
  const row = db
    .prepare('SELECT rotation FROM page_turn WHERE document_id = :fileId AND number = :page')
    .get({ fileId, page });
  return row === undefined ? null : parseRow(z.object({ rotation: quarterTurnSchema }), row).rotation;
}

/** Notes that places on this page, as they were noted until now, are those of another reading. */
export function markReadAgain(store: Store, fileId: DocumentId, page: number): void {
  store.db
    .prepare('UPDATE page_turn SET read_again_at = :at WHERE document_id = :fileId AND number = :page')
    .run({ fileId, page, at: instantOf(store.clock) });
}

/** By page of a document, when it was last read again lying otherwise. */
export function readAgainTimes(db: SqlDatabase, fileId: DocumentId): ReadonlyMap<number, string> {
  const rows = db
    .prepare(
      'SELECT number, read_again_at AS at FROM page_turn WHERE document_id = :fileId AND read_again_at IS NOT NULL',
    )
    .all({ fileId });
  return new Map(
    parseRows(z.object({ number: z.number().int(), at: z.string() }), rows).map(({ number, at }) => [number, at]),
  );
}

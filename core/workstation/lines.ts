import type { z } from 'zod';
import type { DocumentView } from '../contract/documents.ts';
import type { LineItem } from '../contract/extraction.ts';
import type { drawnLinesSchema, drawnLinesTakingSchema, linesChangeSchema } from '../contract/lines.ts';
import { linesFromColumns } from '../extraction/items/linesFromColumns.ts';
import { changeLines, putLines } from '../store/queries/lineChanges.ts';
import { readLineItems } from '../store/queries/lines.ts';
import { readPages } from '../store/queries/pages.ts';
import { readDocumentView } from '../store/views/documentView.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import type { ChangeId, DocumentId } from '../vocabulary/ids.ts';
import { soon } from './corrections.ts';
import { rememberTable, seenNow } from './drawnTables.ts';
import type { EventHub } from './EventHub.ts';
import { type Session, analystOf } from './Session.ts';

/** Changes lines as the analyst says and answers the document as it is after its checks were made again. */
export function changeDocumentLines(
  session: Session,
  hub: EventHub,
  change: z.output<typeof linesChangeSchema>,
): Promise<DocumentView> {
  return checkedAgain(session, hub, change.documentId, () => changeLines(session.store, change, analystOf(session)));
}

/** What a table drawn on the page holds; nothing is kept. @throws VouchFailure NOT_FOUND */
export function readDrawnLines(
  { store }: Session,
  { documentId, table }: z.output<typeof drawnLinesSchema>,
): readonly LineItem[] {
  return linesFromColumns(readPages(store.db, documentId), table);
}

/** Takes the lines of a drawn table and remembers its columns for the layout, as one change. @throws VouchFailure REFUSED where it holds none */
export async function takeDrawnLines(
  session: Session,
  hub: EventHub,
  taking: z.output<typeof drawnLinesTakingSchema>,
): Promise<DocumentView> {
  const { store } = session;
  const { documentId, how } = taking;
  // A table that goes on over the page is no other table of the layout.
  const seen = how === 'append' ? null : await seenNow(session, documentId);
  const by = analystOf(session);
  const drawn = readDrawnLines(session, taking);
  if (drawn.length === 0) throw nothingDrawn();
  return checkedAgain(session, hub, documentId, () => {
    const before = how === 'append' ? readLineItems(store.db, documentId) : [];
    return store.changeLog.asOne(() => {
      if (seen !== null) rememberTable(store, taking, seen, by);
      return putLines(store, documentId, [...before, ...drawn], by);
    });
  });
}

async function checkedAgain(
  { store, pipeline }: Session,
  hub: EventHub,
  documentId: DocumentId,
  change: () => ChangeId | null,
): Promise<DocumentView> {
  const checks: Promise<void>[] = [];
  store.db.transaction(() => {
    if (change() !== null) checks.push(pipeline.recheck(documentId));
  });
  await soon(checks);
  hub.emit({ kind: 'documents-changed', documentIds: [documentId] });
  return readDocumentView(store.db, documentId);
}

function nothingDrawn(): VouchFailure {
  return new VouchFailure(
    'REFUSED',
    'No line stands in the columns as they are drawn.',
    'Draw the area over the rows of the table and name the columns.',
  );
}

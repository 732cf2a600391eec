import { randomUUID } from 'node:crypto';
import type { DrawnTable } from '../contract/lines.ts';
import { layoutDrawn, recallTable } from '../review/tables/recallTable.ts';
import { type SeenDocument, seeDocument } from '../review/seenDocument.ts';
import { putDrawnTable, tableDrawn, tablesWith } from '../store/queries/drawnTables.ts';
import { readPages } from '../store/queries/pages.ts';
import type { Store } from '../store/Store.ts';
import { instantOf } from '../vocabulary/clock.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import type { Session } from './Session.ts';

/** The table of an earlier document of the same layout, as it lies on this one; null where none was drawn. */
export async function rememberedTable(session: Session, documentId: DocumentId): Promise<DrawnTable | null> {
  const pages = readPages(session.store.db, documentId);
  const seen = await seenNow(session, documentId);
  if (seen === null) return null;
  const { print, extraction } = seen;
  return recallTable(tablesWith(session.store.db, print.marks), { print, pages, extraction });
}

/** What the pages are read as without memory, which tells their layout; null where there is nothing to know it by. */
export async function seenNow({ store, extractPages }: Session, documentId: DocumentId): Promise<SeenDocument | null> {
  const pages = readPages(store.db, documentId);
  return pages.length === 0 ? null : seeDocument(pages, await extractPages(pages));
}

/** Keeps a drawn table as that of its layout, in place of one drawn before. Joins the caller's transaction. */
export function rememberTable(
  store: Store,
  { documentId, table }: { readonly documentId: DocumentId; readonly table: DrawnTable },
  { print }: SeenDocument,
  by: string,
): void {
  const page = readPages(store.db, documentId).find(({ number }) => number === table.page);
  if (page === undefined) return;
  const before = layoutDrawn(tablesWith(store.db, print.marks), print);
  const id = before?.id ?? randomUUID();
  const layout = { id, print, width: page.width, table, documentId, by, at: instantOf(store.clock) };
  putDrawnTable(store.db, id, layout);
  store.changeLog.append({
    actor: by,
    kind: tableDrawn,
    recordKind: 'table',
    recordId: id,
    before: { layout: before },
    after: { layout },
  });
}

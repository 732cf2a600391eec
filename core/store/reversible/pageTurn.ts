import type { DocumentId } from '../../vocabulary/ids.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { readDocument } from '../queries/documents.ts';
import { pageTurnSchema, pageTurned, readPageTurn, writePageTurn } from '../queries/pageTurns.ts';
import { readParts } from '../queries/splits.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { reversible } from './ReversibleKind.ts';

/** How a page is shown. */
export const pageTurn = reversible({
  name: 'page',
  recordKind: 'document',
  done: [pageTurned],
  undone: 'page.turn-undone',
  redone: 'page.turn-redone',
  recordId: documentIdSchema,
  state: pageTurnSchema,
  present: (store, fileId, { page }) => readPageTurn(store.db, fileId, page),
  restore: (store, fileId, { to }) => writePageTurn(store.db, fileId, to),
  describe: (store, fileId, { after: { page } }) => ({
    documentId: documentWith(store.db, fileId, page),
    description: `Turn of page ${page} of ${readDocument(store.db, fileId).fileName}`,
  }),
});

/** The document to act on that holds a page of a file: the file itself, or the part with the page. */
function documentWith(db: SqlDatabase, fileId: DocumentId, page: number): DocumentId {
  if (readDocument(db, fileId).stands) return fileId;
  const part = readParts(db, fileId).find(
    ({ stands, firstPage, lastPage }) => stands && firstPage <= page && page <= lastPage,
  );
  return part?.partId ?? fileId;
}

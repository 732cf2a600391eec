import { documentIdSchema } from '../../vocabulary/ids.ts';
import { readDocument } from '../queries/documents.ts';
import { linesChanged, presentLines, turnLines } from '../queries/lineChanges.ts';
import { linesStateSchema } from '../queries/lines.ts';
import { areSaidAlike, withoutOldPlaces } from '../queries/keptPlaces.ts';
import { reversible } from './ReversibleKind.ts';

/** What an analyst did to the lines of a document. */
export const linesChange = reversible({
  name: 'lines',
  recordKind: 'document',
  done: [linesChanged],
  undone: 'lines.change-undone',
  redone: 'lines.change-redone',
  recordId: documentIdSchema,
  state: linesStateSchema,
  present: (store, documentId, left) => {
    const now = presentLines(store, documentId, left);
    return areSaidAlike(store.db, documentId, now, left) ? left : now;
  },
  restore: (store, documentId, { from, to }) =>
    turnLines(store, documentId, from, withoutOldPlaces(store.db, documentId, to)),
  describe: (store, documentId) => ({
    documentId,
    description: `Change of lines of ${readDocument(store.db, documentId).fileName}`,
  }),
});

import { splitSchema } from '../../contract/splits.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { divideFile } from '../queries/dividedFiles.ts';
import { readDocument } from '../queries/documents.ts';
import { splitDecided } from '../queries/splitDecisions.ts';
import { readSplit } from '../queries/splits.ts';
import { reversible } from './ReversibleKind.ts';

/** How a file is divided into documents. */
export const splitDecision = reversible({
  name: 'split',
  recordKind: 'document',
  done: [splitDecided],
  undone: 'split.decision-undone',
  redone: 'split.decision-redone',
  recordId: documentIdSchema,
  state: splitSchema,
  present: (store, fileId) => readSplit(store.db, fileId),
  restore: (store, fileId, { from, to, by }) => divideFile(store, fileId, { before: from, after: to, by }),
  describe: (store, documentId) => ({
    documentId,
    description: `Split of ${readDocument(store.db, documentId).fileName}`,
  }),
});

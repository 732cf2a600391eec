import { z } from 'zod';
import { keptVerdictSchema, pairKeySchema, pairOfKey, putVerdict, readVerdict } from '../queries/duplicateVerdicts.ts';
import { readDocument } from '../queries/documents.ts';
import { reversible } from './ReversibleKind.ts';

/** What a person said of two documents that look like one. */
export const duplicateDecision = reversible({
  name: 'duplicate',
  recordKind: 'pair',
  done: ['duplicate.decided'],
  undone: 'duplicate.decision-undone',
  redone: 'duplicate.decision-redone',
  recordId: pairKeySchema,
  state: z.object({ said: keptVerdictSchema.nullable() }),
  present: (store, key) => ({ said: readVerdict(store.db, pairOfKey(key)) }),
  restore: (store, key, { to }) => putVerdict(store.db, pairOfKey(key), to.said),
  describe: (store, key) => {
    const { laterId } = pairOfKey(key);
    return { documentId: laterId, description: `Duplicates: ${readDocument(store.db, laterId).fileName}` };
  },
});

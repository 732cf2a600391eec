import { z } from 'zod';
import { caseStateSchema } from '../../contract/cases.ts';
import { caseIdSchema } from '../../vocabulary/ids.ts';
import { readCaseFile, writeCaseState } from '../queries/caseFiles.ts';
import { reversible } from './ReversibleKind.ts';

/**
 * A case moved between open and in review. A reopening, a decision and a note are acts on the record of a case: they are
 * answered by another act, never undone.
 */
export const caseMove = reversible({
  name: 'case',
  recordKind: 'case',
  done: ['case.moved'],
  undone: 'case.move-undone',
  redone: 'case.move-redone',
  recordId: caseIdSchema,
  state: z.object({ state: caseStateSchema.exclude(['closed']) }),
  present: (store, caseId) => ({ state: readCaseFile(store.db, caseId).state }),
  restore: (store, caseId, { to, by }) => writeCaseState(store, caseId, to.state, by),
  describe: (store, caseId, { after }) => ({
    caseId,
    description: `Move of case ${readCaseFile(store.db, caseId).number} to ${after.state}`,
  }),
});

import { alertIdSchema } from '../../vocabulary/ids.ts';
import { alertWorkSchema, putAlertWork, readAlertState, readAlertWork } from '../queries/alertWork.ts';
import { readDocument } from '../queries/documents.ts';
import { reversible } from './ReversibleKind.ts';

/** An alert was given to somebody, escalated or resolved; its case goes with it. */
export const alertChange = reversible({
  name: 'alert',
  recordKind: 'alert',
  done: ['alert.changed'],
  undone: 'alert.change-undone',
  redone: 'alert.change-redone',
  recordId: alertIdSchema,
  state: alertWorkSchema,
  present: (store, alertId) => readAlertState(store.db, alertId),
  restore: (store, alertId, { to, by }) => putAlertWork(store, alertId, to, by),
  describe: (store, alertId) => {
    const { caseId, documentId } = readAlertWork(store.db, alertId);
    return { caseId, description: `Alert: ${readDocument(store.db, documentId).fileName}` };
  },
});

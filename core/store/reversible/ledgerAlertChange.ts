import { alertIdSchema } from '../../vocabulary/ids.ts';
import { ledgerAlertWorkSchema, putLedgerAlertWork, readLedgerAlertWork } from '../queries/ledgerAlertWork.ts';
import { reversible } from './ReversibleKind.ts';

/** An alert about ledger records was given to somebody, escalated or resolved. */
export const ledgerAlertChange = reversible({
  name: 'alert',
  recordKind: 'ledger-alert',
  done: ['ledger-alert.changed'],
  undone: 'ledger-alert.change-undone',
  redone: 'ledger-alert.change-redone',
  recordId: alertIdSchema,
  state: ledgerAlertWorkSchema,
  present: (store, alertId) => readLedgerAlertWork(store.db, alertId),
  restore: (store, alertId, { to }) => putLedgerAlertWork(store.db, alertId, to),
  describe: (_store, alertId) => ({ description: `Alert ${alertId.slice(-6)}` }),
});

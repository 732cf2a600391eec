import { sourceIdSchema } from '../../vocabulary/ids.ts';
import { putSource, sourceRecord, sourceStateSchema } from '../queries/sources.ts';
import { reversible } from './ReversibleKind.ts';

/** A watched folder that was added, changed, paused or removed. */
export const sourceChange = reversible({
  name: 'source',
  recordKind: 'source',
  done: ['source.changed'],
  undone: 'source.change-undone',
  redone: 'source.change-redone',
  recordId: sourceIdSchema,
  state: sourceStateSchema,
  present: (store, id) => sourceRecord(store.db, id),
  restore: (store, id, { to }) => putSource(store.db, id, to),
  describe: (_store, _id, { after }) => ({ description: `Folder ${after.terms.name}` }),
});

import { z } from 'zod';
import { savedViewSchema } from '../../contract/review.ts';
import { savedViewIdSchema } from '../../vocabulary/ids.ts';
import { findSavedView, putSavedView } from '../queries/savedViews.ts';
import { reversible } from './ReversibleKind.ts';

/** A view of the queue that was saved, changed or removed. */
export const savedViewChange = reversible({
  name: 'view',
  recordKind: 'view',
  done: ['view.saved', 'view.removed'],
  undone: 'view.change-undone',
  redone: 'view.change-redone',
  recordId: savedViewIdSchema,
  state: z.object({ view: savedViewSchema.nullable() }),
  present: (store, id) => ({ view: findSavedView(store.db, id) }),
  restore: (store, id, { to }) => putSavedView(store.db, id, to.view),
  describe: (_store, _id, { before, after }) => ({ description: `View ${(after.view ?? before.view)?.name ?? ''}` }),
});

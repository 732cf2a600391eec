import { z } from 'zod';
import { controlIdSchema } from '../../contract/controls.ts';
import { putControlState, readControlState } from '../queries/controlVersions.ts';
import { reversible } from './ReversibleKind.ts';

/** Other parameters of a control test were put to work. Versions stay; which one counts is taken back. */
export const controlChange = reversible({
  name: 'control',
  recordKind: 'control',
  done: ['control.applied'],
  undone: 'control.change-undone',
  redone: 'control.change-redone',
  recordId: controlIdSchema,
  state: z.object({ version: z.number().int() }),
  present: (store, control) => ({ version: readControlState(store.db, control) }),
  restore: (store, control, { to }) => putControlState(store.db, control, to.version),
  describe: (_store, control) => ({ description: `Parameters of ${control}` }),
});

import { z } from 'zod';
import { snoozeEndSchema } from '../../contract/rules.ts';
import { ruleSnoozeIdSchema } from '../../vocabulary/ids.ts';
import { putSnoozeEnd, readSnooze } from '../queries/ruleSnoozes.ts';
import { reversible } from './ReversibleKind.ts';

/** A snooze was granted or ended by a person. One that time or a changed fact has ended stays ended. */
export const ruleSnoozeChange = reversible({
  name: 'rule-snooze',
  recordKind: 'rule-snooze',
  done: ['rule-snooze.granted', 'rule-snooze.ended'],
  undone: 'rule-snooze.change-undone',
  redone: 'rule-snooze.change-redone',
  recordId: ruleSnoozeIdSchema,
  state: z.object({ ended: snoozeEndSchema.nullable() }),
  present: (store, id) => ({ ended: readSnooze(store.db, id).ended?.why ?? null }),
  restore: (store, id, { to }) => putSnoozeEnd(store, id, to.ended, ''),
  describe: ({ db }, id) => ({ description: `Snooze of ${readSnooze(db, id).label}` }),
});
